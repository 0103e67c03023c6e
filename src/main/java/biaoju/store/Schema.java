package biaoju.store;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The one schema file: makes a new database after it, and refuses one that is not made after it. */
final class Schema {
    /**
     * What could make a query run somebody's code, and is never in a database of ours. Asked in this order, before any
     * table of our own is touched.
     */
    private static final List<String> NEVER = List.of(
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA <> 'INFORMATION_SCHEMA'",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TRIGGERS",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.CONSTANTS",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SYNONYMS",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA <> 'INFORMATION_SCHEMA'",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA <> 'INFORMATION_SCHEMA'",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME NOT IN ('INFORMATION_SCHEMA', 'PUBLIC')",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND (TABLE_TYPE <> 'BASE TABLE' OR TABLE_CLASS <> 'org.h2.mvstore.db.MVTable')",
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND (COLUMN_DEFAULT IS NOT NULL OR GENERATION_EXPRESSION IS NOT NULL OR COLUMN_ON_UPDATE IS NOT NULL)");

    private static final String TABLES =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'";
    private static final String DIGEST = "SELECT text FROM meta WHERE name = 'schema'";
    private static final String SET_DIGEST = "INSERT INTO meta (name, text) VALUES ('schema', ?)";

    private final String text;

    Schema() {
        try (InputStream in = Schema.class.getResourceAsStream("/biaoju/sql/schema.sql")) {
            if (in == null) throw new IllegalStateException("no schema in this program");
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements()) statement.execute(sql);
        }
        try (PreparedStatement insert = connection.prepareStatement(SET_DIGEST)) {
            insert.setString(1, digest());
            insert.executeUpdate();
        }
        if (!connection.getAutoCommit()) connection.commit();
    }

    /** @throws Problem {@code store.foreign} or {@code store.schema} */
    void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String never : NEVER) {
                try (ResultSet count = statement.executeQuery(never)) {
                    count.next();
                    if (count.getLong(1) != 0) throw new Problem("store.foreign");
                }
            }
            Set<String> tables = new TreeSet<>();
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) tables.add(row.getString(1).toLowerCase(Locale.ROOT));
            }
            if (!tables.equals(tables())) throw new Problem("store.schema");
            try (ResultSet row = statement.executeQuery(DIGEST)) {
                if (!row.next() || !row.getString(1).equals(digest())) throw new Problem("store.schema");
            }
        }
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String part : text.replaceAll("(?m)^--.*$", "").split(";\n")) if (!part.isBlank()) statements.add(part.strip());
        return statements;
    }

    private Set<String> tables() {
        Set<String> names = new TreeSet<>();
        for (String statement : statements()) {
            String[] words = statement.split("\\s+", 4);
            if (words[1].equals("TABLE")) names.add(words[2]);
        }
        return names;
    }

    /** Of the file: any change of it makes an older database one to rebuild. */
    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
