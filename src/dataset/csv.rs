//! A table as CSV: RFC 4180 in UTF-8, a header row first. In: a table. Out: bytes.

use csv::{Terminator, Writer, WriterBuilder};

use super::table::Dataset;

impl Dataset<'_> {
    /// Returns the table as CSV.
    pub fn into_csv(self) -> Vec<u8> {
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        let written = self.write(&mut writer);
        match written.and_then(|()| {
            Ok(writer
                .into_inner()
                .map_err(csv::IntoInnerError::into_error)?)
        }) {
            Ok(bytes) => bytes,
            Err(error) => unreachable!("memory takes every row, and all rows are as long: {error}"),
        }
    }

    fn write(self, writer: &mut Writer<Vec<u8>>) -> csv::Result<()> {
        writer.write_record(self.columns.iter().map(|column| column.name.as_str()))?;
        for row in self.rows {
            for cell in &row {
                writer.write_field(cell.written().as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }
}
