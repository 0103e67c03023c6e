package biaoju.journal;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and checks all logs of a folder, then repairs: nothing is written before everything has been read. */
final class Opening {
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Disk disk;
    private final Map<UUID, Log> logs = new TreeMap<>(Comparator.comparing(UUID::toString));
    private final Map<UUID, IOException> unrepaired = new TreeMap<>();
    private final List<Damage> damages = new ArrayList<>();

    private Opening(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static Opening of(Path folder, Instant now, Disk disk) {
        Opening opening = new Opening(folder, disk);
        List<Salvage> damaged = new ArrayList<>();
        opening.files().forEach((writer, file) -> opening.scan(file, writer, damaged));
        for (Salvage salvage : damaged) opening.repair(salvage, now);
        return opening;
    }

    Map<UUID, Log> logs() {
        return logs;
    }

    List<Damage> damages() {
        return List.copyOf(damages);
    }

    /** Why a damaged log could not be repaired; then it must not be appended to. */
    @Nullable IOException unrepaired(UUID writer) {
        return unrepaired.get(writer);
    }

    static Path logFile(Path folder, UUID writer) {
        return folder.resolve(writer + ".log");
    }

    private Map<UUID, Path> files() {
        Map<UUID, Path> found = new TreeMap<>(Comparator.comparing(UUID::toString));
        try {
            Files.createDirectories(folder);
            Admission.sweep(folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.log")) {
                for (Path file : files) {
                    UUID writer = writerOf(file);
                    if (writer != null && Files.isRegularFile(file)) found.put(writer, file);
                }
            }
        } catch (IOException cannot) {
            throw new Problem(cannot, "journal.unreadable", folder.toString(), String.valueOf(cannot.getMessage()));
        }
        return found;
    }

    /** Null for a file that is no log of ours. */
    static @Nullable UUID writerOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.length() != 40) return null;
        try {
            UUID writer = UUID.fromString(name.substring(0, 36));
            return name.equals(writer + ".log") ? writer : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private void scan(Path file, UUID writer, List<Salvage> damaged) {
        try {
            Log log = Log.scan(file, writer);
            if (log == null) damaged.add(Salvage.of(file, writer));
            else logs.put(writer, log);
        } catch (Newer newer) {
            throw new Problem(newer, "journal.newer", file.toString(), String.valueOf(newer.getMessage()));
        } catch (IOException cannot) {
            throw new Problem(cannot, "journal.unreadable", file.toString(), String.valueOf(cannot.getMessage()));
        }
    }

    private void repair(Salvage salvage, Instant now) {
        Path setAside = null;
        try {
            Path free = freeName(folder.resolve("damaged"), salvage.writer(), now);
            logs.put(salvage.writer(), salvage.repair(free, disk));
            setAside = free;
        } catch (IOException cannot) {
            logs.put(salvage.writer(), salvage.unrepaired());
            unrepaired.put(salvage.writer(), cannot);
        }
        for (Salvage.Flaw flaw : salvage.flaws()) {
            damages.add(new Damage(salvage.file(), flaw.line(), flaw.at(), flaw.reason(), setAside));
        }
    }

    private static Path freeName(Path folder, UUID writer, Instant now) {
        String name = writer + "-" + ASIDE.format(now);
        Path free = folder.resolve(name + ".log");
        for (int i = 2; Files.exists(free); i++) free = folder.resolve(name + "-" + i + ".log");
        return free;
    }
}
