//! `data.ftl`: the page of the tables.

use crate::value::date::Date;
use crate::wording::message::messages;
use crate::wording::{Choice, LinkTo};

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
        data_package();
        data_workbook();
        data_grants_title(title: &str);
        data_grants_said();
        data_grants_recipient();
        data_grants_recipients(ours: usize, grants: usize);
        data_grants_left(lines: usize, reason: Choice);
        data_citing_undated(title: &str, address: &str);
        data_citing_whole(title: &str, date: Date, address: &str);
        data_citing_by(publisher: &str, title: &str, date: Date, address: &str);
    }
    templates {
        data_stand;
        data_licence(name: &str, licence: LinkTo);
        data_others(gaps: LinkTo, sources: LinkTo);
        data_list_kick;
        data_list;
        data_reading_workbook(workbook: LinkTo);
        data_reading_kick;
        data_reading;
        data_reading_empty;
        data_reading_blank;
        data_reading_amounts(currency: &str);
        data_reading_inferred;
        data_reading_dates;
        data_reading_files;
        data_reading_format;
        data_reading_programs(package: LinkTo);
        data_reading_spreadsheet;
        data_reading_formula;
        data_adding_kick;
        data_adding;
        data_adding_what;
        data_adding_rows;
        data_adding_how;
        data_grants_kick;
        data_grants;
        data_grants_what;
        data_grants_file(grants: usize, file: LinkTo);
        data_grants_none;
        data_grants_rest;
        data_citing_kick;
        data_citing;
        data_citing_portal;
        data_citing_page;
        data_citing_page_how;
        data_citing_row;
        data_citing_row_how;
        data_about(about: &str);
        data_count(rows: usize);
        data_columns(file: &str);
        data_column;
        data_meaning;
        data_cell;
        data_cell_in;
        data_json;
    }
}
