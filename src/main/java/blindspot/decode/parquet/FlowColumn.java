package blindspot.decode.parquet;

import blindspot.model.FieldName;

/// A column of the file that is a field of its records.
///
/// @param place its place among all columns of the file
/// @param path its name in the file
/// @param kind what its values are
record FlowColumn(int place, String path, FieldName name, ValueKind kind) {}
