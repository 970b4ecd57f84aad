//! JSON as a person reads it: one field a line.

use serde::Serialize;

/// JSON with one field a line, and one member of a list inside a list: short lines, for a mail.
pub fn field_lines(data: &impl Serialize) -> String {
    let mut written = Vec::new();
    let layout = FieldLines { fields: serde_json::ser::PrettyFormatter::new(), lists: 0 };
    let mut serializer = serde_json::Serializer::with_formatter(&mut written, layout);
    // A registration is made of texts and numbers, which are always JSON; a failure would leave it cut.
    let _ = data.serialize(&mut serializer);
    String::from_utf8_lossy(&written).into_owned()
}

struct FieldLines {
    fields: serde_json::ser::PrettyFormatter<'static>,
    /// How many lists are open.
    lists: usize,
}

impl serde_json::ser::Formatter for FieldLines {
    fn begin_array_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        writer.write_all(match (self.lists, first) {
            (0 | 1, true) => b"",
            (0 | 1, false) => b", ",
            (_, true) => b"\n      ",
            (_, false) => b",\n      ",
        })
    }

    fn begin_array<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.lists += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.lists -= 1;
        writer.write_all(b"]")
    }

    fn begin_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.fields.begin_object(writer)
    }

    fn end_object<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.fields.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        self.fields.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.fields.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        self.fields.end_object_value(writer)
    }
}
