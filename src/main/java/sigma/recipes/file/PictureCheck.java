package sigma.recipes.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Opens a PNG and reads it completely before its file gets its name. A large image is subsampled. */
public final class PictureCheck {

    /** The approximate number of pixels to read. */
    private static final long MOST_PIXELS = 1 << 20;

    private PictureCheck() {
    }

    /**
     * An image.
     *
     * @param width  its width in pixels
     * @param height its height in pixels
     * @param blank  whether all of its pixels have one colour
     */
    public record Picture(int width, int height, boolean blank) {
    }

    /**
     * Checks a PNG.
     *
     * @return the image; empty for a file of more than 200 MB, of which only the ends are checked
     * @throws UnexpectedContent    if it cannot be read completely
     * @throws FileNotWritable if an I/O error occurs
     */
    public static Optional<Picture> of(NewFile file) {
        if (!FileSignature.PNG.check(file)) {
            return Optional.empty();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (FileImageInputStream in = new FileImageInputStream(file.part().toFile())) {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            ImageReadParam fewer = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS)));
            fewer.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(new Picture(width, height, blank(reader.read(0, fewer))));
        } catch (IOException | RuntimeException malformed) {
            // The library has many exceptions for malformed files.
            throw UnexpectedContent.of(file.target(), "The file can't be read as a picture", "", "a PNG",
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("something else"));
        } finally {
            reader.dispose();
        }
    }

    private static boolean blank(BufferedImage picture) {
        int first = picture.getRGB(0, 0);
        return IntStream.range(0, picture.getHeight()).allMatch(y ->
                IntStream.range(0, picture.getWidth()).allMatch(x -> picture.getRGB(x, y) == first));
    }
}
