package org.designcontrol.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.audit.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the record aside, whole, and notes in the log who took what away, as of when, and why. */
@Service
class Exporter {

    private final Map<String, ExportFormat> formats;
    private final Snapshots snapshots;
    private final AuditLog log;

    Exporter(List<ExportFormat> formats, Snapshots snapshots, AuditLog log) {
        this.formats = formats.stream()
                .collect(Collectors.toMap(ExportFormat::name, Function.identity(), (a, b) -> a, TreeMap::new));
        this.snapshots = snapshots;
        this.log = log;
    }

    /** A finished export, to be sent and then deleted. */
    record Exported(Path file, String name, String mediaType, long size, byte[] sha256, long sequence)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** What is asked for; {@code part} null: what the format writes when nobody says. */
    record Wish(String scope, String key, String format, String part, AsOf asOf, String reason) {}

    /** @throws Refused 400 when there is no such format or part, 404 when there is no such scope for this person */
    @Transactional
    public Exported export(Wish wish, String person) throws IOException {
        ExportFormat format = format(wish.format());
        Part part = part(format, wish.part());
        AsOf asOf = wish.asOf() == null ? log.head() : wish.asOf();
        Snapshot snapshot =
                snapshots.take(wish.scope(), wish.key(), asOf, part, new Snapshot.Taken(person, reason(wish)));
        Path file = Files.createTempFile("design-control-", ".export");
        try {
            byte[] sha256 = write(format, part, snapshot, file);
            append(wish, part, person, asOf, sha256);
            String name = String.join(
                    "-", wish.key(), part == Part.ALL ? "record" : part.word(), Long.toString(asOf.sequence()));
            return new Exported(
                    file, name + "." + format.name(), format.mediaType(), Files.size(file), sha256, asOf.sequence());
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static byte[] write(ExportFormat format, Part part, Snapshot snapshot, Path file) throws IOException {
        MessageDigest digest = Sha256.digester();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            format.write(snapshot, part, out);
        }
        return digest.digest();
    }

    private void append(Wish wish, Part part, String person, AsOf asOf, byte[] sha256) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scope", wish.scope());
        data.put("key", wish.key());
        data.put("format", wish.format());
        data.put("part", part.word());
        data.put("asOf", asOf.sequence());
        data.put("sha256", HexFormat.of().formatHex(sha256));
        if (reason(wish) != null) data.put("reason", reason(wish));
        String feature = wish.scope().equals("features") ? wish.key() : null;
        log.append(NewEntry.of(feature, person, "RECORD_EXPORTED", null, data));
    }

    private static String reason(Wish wish) {
        return wish.reason() == null || wish.reason().isBlank() ? null : wish.reason();
    }

    private ExportFormat format(String name) {
        ExportFormat format = formats.get(name);
        if (format != null) return format;
        throw unknown("format", name, formats.keySet().stream());
    }

    private static Part part(ExportFormat format, String word) {
        if (word == null || word.isBlank()) return format.parts().get(0);
        return format.parts().stream()
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown("part", word, format.parts().stream().map(Part::word)));
    }

    private static Refused unknown(String what, String word, Stream<String> known) {
        return new Refused(
                400,
                "Unknown " + what,
                "Ask for one of " + known.collect(Collectors.joining(", ")) + ".",
                List.of(Problem.of(what, "\"" + word + "\" is not known here.")));
    }
}
