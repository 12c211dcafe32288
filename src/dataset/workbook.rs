//! All tables as one workbook, for people who open spreadsheets: `portal.xlsx`. In: a portal. Out: bytes, the same each time. Names are
//! whole in every script, amounts and days are numbers and dates that a spreadsheet can add up and sort. Never writes a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::Cell;
use super::table::Dataset;
use super::tables::ALL;
use crate::route::Edition;
use crate::value::date::Date;

/// The most rows of a table that has a sheet. A longer one would make every build of a large portal slow and the workbook too heavy to
/// open at ease; the first sheet says where it is.
pub const LONGEST: usize = 5_000;

/// The most letters that a cell of a workbook may hold.
const MOST_LETTERS: usize = 32_767;

/// How wide the columns of a sheet are, in letters.
const WIDTH: f64 = 18.0;

/// What the sheet that lists the tables is called, as the tables are: no words of a theme, for not every word may name a sheet.
const LIST: &str = "tables";

/// Returns the workbook: a sheet that lists the tables, then each table.
pub fn workbook(edition: &Edition) -> Vec<u8> {
    match written(edition) {
        Ok(bytes) => bytes,
        Err(error) => {
            unreachable!("memory takes every sheet, and no cell is outside of one: {error}")
        }
    }
}

/// How cells of some sorts are shown.
struct Formats {
    head: Format,
    amount: Format,
    day: Format,
}

fn written(edition: &Edition) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let formats = Formats {
        head: Format::new().set_bold().set_text_wrap(),
        amount: Format::new().set_num_format("#,##0.00"),
        day: Format::new().set_num_format("yyyy-mm-dd"),
    };
    // Everything but this date follows from the tables.
    let day = excel_day(Date::Day(edition.date.first_day()));
    let properties = DocProperties::new()
        .set_title(&edition.settings.title)
        .set_creation_datetime(&day.map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?);
    workbook.set_properties(&properties);
    let lengths = list_of_tables(edition, workbook.add_worksheet(), &formats)?;
    let short = ALL.iter().zip(lengths).filter(|(_, rows)| *rows <= LONGEST);
    for (table, _) in short {
        let sheet = workbook.add_worksheet();
        sheet.set_name(table.name(edition))?;
        write_table(sheet, table.of(edition), &formats)?;
    }
    workbook.save_to_buffer()
}

/// Writes what each table holds, how many rows it has and which file, so that one that is too long is not missed.
/// Returns how many rows each has.
fn list_of_tables(
    edition: &Edition,
    sheet: &mut Worksheet,
    formats: &Formats,
) -> Result<Vec<usize>, XlsxError> {
    let words = &edition.words;
    sheet.set_name(LIST)?;
    let heads = [
        words.dataset_workbook_table(),
        words.dataset_workbook_rows(),
        words.dataset_workbook_holds(),
        words.dataset_workbook_file(),
    ];
    for (head, column) in heads.iter().zip(0..) {
        sheet.write_string_with_format(0, column, head, &formats.head)?;
    }
    let mut lengths = Vec::new();
    for (table, row) in ALL.iter().zip(1..) {
        let Dataset {
            title, about, rows, ..
        } = table.of(edition);
        let rows = rows.length();
        lengths.push(rows);
        let address = format!(
            "{}data/{}.csv",
            edition.settings.base_url,
            table.name(edition)
        );
        sheet.write_string(row, 0, title)?;
        sheet.write_number(row, 1, u32::try_from(rows).unwrap_or(u32::MAX))?;
        sheet.write_string(
            row,
            2,
            if rows <= LONGEST {
                about
            } else {
                words.dataset_workbook_long()
            },
        )?;
        sheet.write_string(row, 3, address)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (column, width) in (0..).zip([32.0, 10.0, 70.0, 60.0]) {
        sheet.set_column_width(column, width)?;
    }
    Ok(lengths)
}

fn write_table(
    sheet: &mut Worksheet,
    dataset: Dataset<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, number) in dataset.columns.iter().zip(0..) {
        sheet.write_string_with_format(0, number, column.title(), &formats.head)?;
        sheet.set_column_width(number, WIDTH)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, number) in dataset.rows.zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            write_cell(sheet, (number, column), cell, formats)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(words) | Cell::Word(words) => {
            sheet.write_string(row, column, cut(words))?;
        }
        // A year or a month is no day, and a workbook knows only days, from 1900 on.
        Cell::Date(date) => match excel_day(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, column, day, &formats.day)?;
            }
            None => {
                sheet.write_string(row, column, cell.written())?;
            }
        },
        Cell::FinancialYear(_) => {
            sheet.write_string(row, column, cell.written())?;
        }
        Cell::YesNo(is_so) => {
            sheet.write_boolean(row, column, *is_so)?;
        }
        Cell::Amount(_) => match cell.written().parse::<f64>() {
            Ok(amount) => {
                sheet.write_number_with_format(row, column, amount, &formats.amount)?;
            }
            Err(_) => {
                sheet.write_string(row, column, cell.written())?;
            }
        },
        Cell::Count(_) | Cell::Decimal(_) => match cell.written().parse::<f64>() {
            Ok(number) => {
                sheet.write_number(row, column, number)?;
            }
            Err(_) => {
                sheet.write_string(row, column, cell.written())?;
            }
        },
    }
    Ok(())
}

/// Returns as many of the words as a cell may hold.
fn cut(words: &str) -> &str {
    let end = words.char_indices().nth(MOST_LETTERS);
    end.map_or(words, |(end, _)| &words[..end])
}

/// Returns a day as a workbook counts it.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let Date::Day(day) = date else {
        return None;
    };
    let year = u16::try_from(day.year()).ok()?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Range, Reader, Xlsx};

    use super::*;
    use crate::portal::sample::portal;

    const FILES: &str = "== councils/firth.yaml\nname: Comhairle Linne Friù\nexisted: {from: 1996-04-01}\n\
        funds:\n  - {what: ferry, year: 2016-17, kind: cash, amount: about 12500.5, evidence: paper}\n\
        == projects/ferry.md\n---\ntitle: =Ferry\nsummary: Buy one.\nstarted: 2016-05\n---\n";

    fn sheet(name: &str) -> Range<Data> {
        let bytes = workbook(&Edition::english(portal(FILES)));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        book.worksheet_range(name).unwrap()
    }

    fn cell(sheet: &Range<Data>, head: &str) -> Data {
        let heads = sheet.rows().next().unwrap();
        let column = heads
            .iter()
            .position(|cell| matches!(cell, Data::String(words) if words == head));
        sheet.rows().nth(1).unwrap()[column.unwrap()].clone()
    }

    #[test]
    fn names_are_whole_and_amounts_and_days_are_what_they_are() {
        let councils = sheet("councils");
        assert_eq!(
            cell(&councils, "Name"),
            Data::String("Comhairle Linne Friù".to_owned())
        );
        let day = cell(&councils, "Existed from");
        assert!(matches!(day, Data::DateTime(_)), "{day:?}");
        assert_eq!(
            day.to_string(),
            "35156",
            "days are counted from the end of 1899"
        );
        let funds = sheet("funds");
        assert_eq!(cell(&funds, "Amount"), Data::Float(12500.5));
        assert_eq!(cell(&funds, "Amount published"), Data::Bool(true));
        assert_eq!(
            cell(&funds, "Financial year"),
            Data::String("2016-17".to_owned())
        );
        let projects = sheet("projects");
        assert_eq!(cell(&projects, "Title"), Data::String("=Ferry".to_owned()));
        assert_eq!(
            cell(&projects, "Started"),
            Data::String("2016-05".to_owned())
        );
    }

    #[test]
    fn the_first_sheet_lists_every_table_with_its_rows() {
        let tables = sheet(LIST);
        assert_eq!(tables.height(), ALL.len() + 1);
        assert_eq!(cell(&tables, "Rows"), Data::Float(1.0));
        assert_eq!(
            cell(&tables, "The same as CSV"),
            Data::String("https://example.org/data/councils.csv".to_owned())
        );
    }

    #[test]
    fn a_table_that_is_too_long_is_only_named() {
        let mut files = String::from(FILES);
        for number in 0..=LONGEST {
            files.extend([
                format!("== organisations/body-{number}.yaml\n"),
                format!("name: Body {number}\nkind: other\n"),
            ]);
        }
        let bytes = workbook(&Edition::english(portal(&files)));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert!(!book.sheet_names().contains(&"organisations".to_owned()));
        let tables = book.worksheet_range(LIST).unwrap();
        let mut rows = tables.rows();
        let row = rows.find(|row| row[0].to_string().starts_with("Organisations"));
        let row = &row.unwrap()[..3];
        assert_eq!(
            row.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [
                "Organisations",
                "5001",
                "Too long for this workbook: take the CSV file"
            ]
        );
    }

    #[test]
    fn it_is_the_same_to_the_byte_each_time() {
        let edition = Edition::english(portal(FILES));
        assert_eq!(workbook(&edition), workbook(&edition));
    }
}
