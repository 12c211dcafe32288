//! `data.ftl`: the page of the tables.

use crate::wording::LinkTo;
use crate::wording::message::messages;

messages! {
    program {
        data_title();
        data_crumb();
        data_description(tables: usize, rows: usize);
        data_tables(tables: usize);
        data_rows(rows: usize);
        data_cell_text();
        data_cell_address();
        data_cell_id();
        data_cell_ids();
        data_cell_count();
        data_cell_decimal();
        data_cell_amount();
        data_cell_date();
        data_cell_yes_no();
        data_cell_year();
    }
    templates {
        data_stand;
        data_licence(name: &str, licence: LinkTo);
        data_others(gaps: LinkTo, sources: LinkTo);
        data_reading_kick;
        data_reading;
        data_reading_format;
        data_reading_empty;
        data_reading_blank;
        data_reading_amounts(currency: &str);
        data_reading_inferred;
        data_reading_dates;
        data_reading_spreadsheet;
        data_reading_formula;
        data_about(about: &str);
        data_count(rows: usize);
        data_columns(file: &str);
        data_column;
        data_meaning;
        data_cell;
    }
}
