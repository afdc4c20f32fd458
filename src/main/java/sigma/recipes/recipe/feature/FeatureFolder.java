package sigma.recipes.recipe.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.error.RecipeException;

/**
 * A folder of features: the project's, or one of the user's own. Nothing is read from outside of it, so links are not
 * followed.
 *
 * @param root the folder's real path
 * @param name the folder as shown to users, such as {@code features}
 * @param own  whether it is one of the user's own
 */
public record FeatureFolder(Path root, String name, boolean own) {

    /** The file with the recorded API usage of recipes. */
    public static final String USAGE = "usage.json";
    /** What the lenient decoder puts in place of bytes that are not UTF-8; a file may also contain it. */
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ENDING = ".feature";

    /** Returns the project's folder at a path. */
    public static FeatureFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw RecipeException.missing(folder.toAbsolutePath().normalize());
        }
        Path root = real(folder);
        return new FeatureFolder(root, String.valueOf(root.getFileName()), false);
    }

    /**
     * Returns a folder of the user's own.
     *
     * @throws RecipeException if it can't be used: there is no such folder, or it contains no feature
     */
    public static FeatureFolder own(GivenFolder given) {
        if (!Files.isDirectory(given.path())) {
            throw RecipeException.ownFolder(Problem.of(Files.exists(given.path()) ? given.shown() + " is not a folder."
                            : "There is no folder " + given.shown() + ".").at(given.origin())
                    .expected("a folder with feature files of your own").fix("correct the path, or leave it out"));
        }
        FeatureFolder folder = new FeatureFolder(real(given.path()), given.shown().replace('\\', '/').replaceFirst("(?<=.)/+$", ""), true);
        if (folder.features().isEmpty()) {
            throw RecipeException.ownFolder(Problem.of("There is no feature file in " + given.shown() + ".").at(given.origin())
                    .expected("a file that ends in " + ENDING).fix("put a recipe there, or leave the folder out"));
        }
        return folder;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be opened", e);
        }
    }

    /**
     * Returns all feature files in the order of their paths, including links, without those of hidden folders.
     *
     * @throws BrokenRecipe if a folder can't be read
     */
    public List<Path> features() {
        FeatureSearch search = new FeatureSearch(root, ENDING);
        try {
            Files.walkFileTree(root, search);
        } catch (IOException e) {
            throw broken(place(search.current()), Problem.of("The folder can't be read: " + FileFailure.words(e) + ".")
                    .fix("check its permissions"));
        }
        return search.found();
    }

    /** Returns the name of the recipe in {@code file}. */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Returns the file as shown to users: the name of this folder, and the path from there. */
    public String place(Path file) {
        String below = root.relativize(file).toString().replace('\\', '/');
        return below.isEmpty() ? name : name + (name.endsWith("/") ? "" : "/") + below;
    }

    /** Returns whether the folder has a file with that name. */
    public boolean holds(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns the content of a file below the folder.
     *
     * @throws BrokenRecipe if it is a link, not a file, can't be opened, or is not UTF-8
     */
    public Content read(Path file) {
        return read(file, place(file));
    }

    /**
     * Reads a data file of the folder.
     *
     * @param type the record of the content
     * @throws BrokenRecipe if it is a link, not a file, can't be opened, or is not UTF-8
     * @throws sigma.recipes.data.DataException with every problem, if it violates its format
     */
    public <T> DataFile<T> data(String name, DataFormat format, Class<T> type) {
        Content file = read(root.resolve(name));
        return DataFile.read(file.place(), file.text(), format, type);
    }

    /** Returns the content of a file that was found below the folder; {@code place} is the file as shown to users. */
    public static Content read(Path file, String place) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw broken(place, Files.isSymbolicLink(file)
                    ? Problem.of("It is a link, and nothing is read from outside of this folder.").fix("put the file itself here")
                    : Problem.of("There is no such file."));
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new Content(place, bytes, text(bytes));
        } catch (CharacterCodingException e) {
            throw broken(place, Problem.of("It is not UTF-8.").fix("save it as UTF-8"));
        } catch (IOException e) {
            throw broken(place, Problem.of("It can't be opened: " + FileFailure.words(e) + ".").fix("check its permissions"));
        }
    }

    /** The strict decoder is far slower, and needed only where the lenient one may have replaced something. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static BrokenRecipe broken(String place, Problem problem) {
        return new BrokenRecipe(FeatureProblem.ofFile(place, problem));
    }

    /**
     * The content of a file.
     *
     * @param place the file as shown to users
     * @param bytes its bytes
     * @param text  the same as text
     */
    public record Content(String place, byte[] bytes, String text) {
    }
}
