package org.designcontrol.testkit;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a screen as a PNG of at most 256 colours: a third of the size, and nobody sees the difference. */
public final class SmallPicture {

    private static final int COLOURS = 256;

    private SmallPicture() {}

    public static void write(byte[] png, Path file) {
        try {
            BufferedImage screen = ImageIO.read(new ByteArrayInputStream(png));
            Files.createDirectories(file.getParent());
            ImageIO.write(reduced(screen), "png", file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException("The picture cannot be written: " + file, e);
        }
    }

    private static BufferedImage reduced(BufferedImage screen) {
        int width = screen.getWidth();
        int height = screen.getHeight();
        int[] pixels = screen.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> seen = new HashMap<>();
        for (int pixel : pixels) {
            seen.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> kept = seen.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette(kept));
        int[] indexes = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> closest(colour, kept));
        }
        small.getRaster().setPixels(0, 0, width, height, indexes);
        return small;
    }

    private static IndexColorModel palette(List<Integer> colours) {
        byte[][] parts = new byte[3][colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            for (int part = 0; part < 3; part++) {
                parts[part][i] = (byte) (colours.get(i) >> (16 - 8 * part));
            }
        }
        return new IndexColorModel(8, colours.size(), parts[0], parts[1], parts[2]);
    }

    private static int closest(int colour, List<Integer> kept) {
        int best = 0;
        for (int i = 1; i < kept.size(); i++) {
            if (distance(colour, kept.get(i)) < distance(colour, kept.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += apart * apart;
        }
        return sum;
    }
}
