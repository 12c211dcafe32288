//! `shared.ftl`: numbers, dates, money and lists, and what stands on pages of more than one kind.

use crate::wording::message::messages;
use crate::wording::{Caveat, Choice};

messages! {
    program {
        word(of: &str);
    }
    templates {
        number_group;
        number_point;
        percentage(figure: &str);
        spelt_0; spelt_1; spelt_2; spelt_3; spelt_4; spelt_5; spelt_6; spelt_7; spelt_8; spelt_9;
        month_1; month_2; month_3; month_4; month_5; month_6;
        month_7; month_8; month_9; month_10; month_11; month_12;
        date_day(day: &str, month: &str, year: &str);
        date_month(month: &str, year: &str);
        end_day(date: &str);
        end_month(date: &str);
        end_year(date: &str);
        date_reading(date: &str, part: Caveat<Choice>);
        when_day(date: &str);
        when_month(date: &str);
        when_year(date: &str);
        currency(sign: &str, amount: &str);
        full_stop;
        about(figure: &str);
        over(figure: &str);
        under(figure: &str);
        at_least(figure: &str);
        up_to(figure: &str);
        about_or_over(figure: &str);
        about_or_up_to(figure: &str);
        none;
        our_reading;
        not_found;
        not_published;
        withheld;
        not_yet;
        not_recorded;
        list_more(before: &str, after: &str);
        list_last(before: &str, after: &str);
    }
}
