package org.designcontrol.exchange.sbom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.designcontrol.exchange.sbom.SpdxDocument.Package;

/** SPDX 2 as tag-value: a tag and a value on each line, a text of several lines in {@code <text>}. */
final class SpdxTagValue {

    private static final Pattern LINE = Pattern.compile("([A-Za-z]+):\\s*(.*)");
    private static final Pattern PURL = Pattern.compile("PACKAGE[-_]MANAGER\\s+purl\\s+(\\S+)");
    private static final Pattern DESCRIBES = Pattern.compile("SPDXRef-DOCUMENT\\s+DESCRIBES\\s+(\\S+)");
    private static final Pattern CHECKSUM = Pattern.compile("(\\S+):\\s*(\\S+)");
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";

    private final SpdxDocument document = new SpdxDocument();
    private String version = "";
    private Package now;

    private SpdxTagValue() {}

    static SpdxDocument read(byte[] file) {
        return new SpdxTagValue().read(text(file).lines().toList());
    }

    private SpdxDocument read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher pair = LINE.matcher(line);
            if (!pair.matches()) {
                throw BrokenBill.at(
                        i + 1, "\"" + shown(line) + "\" does not read Tag: value, so it is no SPDX tag-value.");
            }
            StringBuilder value = new StringBuilder(pair.group(2));
            int began = i + 1;
            while (value.indexOf(OPEN) >= 0 && value.indexOf(CLOSE) < 0) {
                if (++i == lines.size()) {
                    throw BrokenBill.at(began, "A <text> is opened there and never closed. Is the file whole?");
                }
                value.append('\n').append(lines.get(i));
            }
            take(
                    pair.group(1),
                    value.toString().replace(OPEN, "").replace(CLOSE, "").strip(),
                    began);
        }
        SpdxDocument.requireKnown(version);
        document.packages.stream().filter(each -> each.id == null).findFirst().ifPresent(each -> {
            throw BrokenBill.at(null, "Package \"" + each.name + "\" has no SPDXID.");
        });
        return document;
    }

    private void take(String tag, String value, int line) {
        switch (tag) {
            case "SPDXVersion" -> version = value;
            case "PackageName" -> begin(value, line);
            // What follows is about a file or a snippet, and no longer about the package.
            case "FileName", "SnippetSPDXID", "LicenseID" -> now = null;
            case "Relationship" -> found(DESCRIBES, value, match -> document.described.add(match.group(1)));
            default -> {
                if (now != null) ofThePackage(tag, value);
            }
        }
    }

    private void begin(String name, int line) {
        if (name.isBlank()) {
            throw BrokenBill.at(line, "PackageName is empty.");
        }
        now = new Package();
        now.name = name;
        document.packages.add(now);
    }

    private void ofThePackage(String tag, String value) {
        switch (tag) {
            case "SPDXID" -> now.id = value;
            case "PackageVersion" -> now.version = value;
            case "PackageSupplier" -> now.supplier = value;
            case "PackageOriginator" -> now.originator = value;
            case "PackageLicenseConcluded" -> now.concluded = value;
            case "PackageLicenseDeclared" -> now.declared = value;
            case "PackageChecksum" ->
                found(CHECKSUM, value, match -> now.checksums.add(match.group(1) + ":" + match.group(2)));
            case "ExternalRef" -> found(PURL, value, match -> now.purl = match.group(1));
            default -> {
                // The rest of SPDX is for licence lawyers; the file is kept as evidence.
            }
        }
    }

    private static void found(Pattern pattern, String value, java.util.function.Consumer<Matcher> then) {
        Matcher match = pattern.matcher(value);
        if (match.matches()) {
            then.accept(match);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw BrokenBill.at(null, "It is not in UTF-8. Save it in UTF-8.");
        }
    }

    private static String shown(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
