package biaoju.importing.extract;

/** Tables that are no text, so that they are taken apart elsewhere. */
public enum TableKind {
    XLSX,
    PARQUET
}
