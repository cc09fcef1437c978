package org.designcontrol.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;

/**
 * Reads the file in which the FDA publishes its classification (foiclass): a line for each product code, fields between
 * bars, names of the fields in the first line; zipped or not. A field that runs over a line break goes on in the next line.
 */
final class ProductCodeFile {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final List<String> NEEDED =
            List.of("PRODUCTCODE", "DEVICENAME", "DEVICECLASS", "REGULATIONNUMBER", "SUBMISSIONTYPEID");
    private static final int MOST_PROBLEMS = 20;
    private static final int LARGEST = 64 << 20;

    private ProductCodeFile() {}

    /** @throws Refused 422 with every line that cannot be read; then nothing is taken from the file */
    static List<ProductCode> read(byte[] content) {
        String[] lines = text(unzipped(content)).split("\r?\n");
        List<String> header = Arrays.stream(lines[0].split("\\|", -1))
                .map(name -> name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT))
                .toList();
        List<String> missing =
                NEEDED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw Refused.unprocessable(
                    "This is not the classification file of the FDA. Its first line names the fields, with bars between"
                            + " them; missing there: " + String.join(", ", missing) + ".",
                    List.of());
        }
        Map<String, ProductCode> codes = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int n = 1; n < lines.length; n++) {
            int first = n;
            StringBuilder line = new StringBuilder(lines[n]);
            while (bars(line) < header.size() - 1 && n + 1 < lines.length && !startsARow(lines[n + 1], header)) {
                line.append(' ').append(lines[++n]);
            }
            if (line.toString().isBlank()) {
                continue;
            }
            take(line.toString(), header, first + 1, codes, problems);
        }
        if (!problems.isEmpty()) {
            throw Refused.unprocessable("Nothing was loaded.", problems);
        }
        return List.copyOf(codes.values());
    }

    private static void take(
            String line, List<String> header, int row, Map<String, ProductCode> codes, List<Problem> problems) {
        String[] cells = line.split("\\|", -1);
        if (cells.length < header.size()) {
            problem(
                    problems,
                    row,
                    null,
                    "The line has " + cells.length + " fields, the first line " + header.size() + ".");
            return;
        }
        String code = cell(cells, header, "PRODUCTCODE");
        if (!CODE.matcher(code).matches()) {
            problem(problems, row, "PRODUCTCODE", "A product code has three capital letters, not: " + code);
        } else if (codes.containsKey(code)) {
            problem(problems, row, "PRODUCTCODE", code + " is there twice.");
        } else {
            codes.put(
                    code,
                    new ProductCode(
                            code,
                            cell(cells, header, "DEVICENAME"),
                            cell(cells, header, "DEVICECLASS").toUpperCase(Locale.ROOT),
                            cell(cells, header, "REGULATIONNUMBER"),
                            cell(cells, header, "SUBMISSIONTYPEID"),
                            header.contains("MEDICALSPECIALTY") ? cell(cells, header, "MEDICALSPECIALTY") : ""));
        }
    }

    private static void problem(List<Problem> problems, int row, String field, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.at(row, field, reason));
        }
    }

    private static boolean startsARow(String line, List<String> header) {
        String[] cells = line.split("\\|", -1);
        return cells.length == header.size()
                && CODE.matcher(cell(cells, header, "PRODUCTCODE")).matches();
    }

    private static String cell(String[] cells, List<String> header, String name) {
        return cells[header.indexOf(name)].strip();
    }

    private static long bars(CharSequence line) {
        return line.chars().filter(each -> each == '|').count();
    }

    /** The FDA does not say how the file is encoded: what is no UTF-8 is what Windows wrote. */
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static byte[] unzipped(byte[] content) {
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return content;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] file = zip.readNBytes(LARGEST + 1);
                    if (file.length > LARGEST) {
                        throw Refused.tooLarge("The file in the archive is larger than " + (LARGEST >> 20) + " MB.");
                    }
                    return file;
                }
            }
        } catch (IOException e) {
            throw Refused.unprocessable("The archive cannot be read: " + e.getMessage(), List.of());
        }
        throw Refused.unprocessable("The archive is empty.", List.of());
    }
}
