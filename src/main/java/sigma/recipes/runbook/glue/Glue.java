package sigma.recipes.runbook.glue;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of the steps: the project's own, and that of jars. A jar comes from the command line alone; neither a setting nor
 * a folder of features can specify one, since its code runs with the rights of the user.
 *
 * @param jars     the jars
 * @param packages the packages of the steps
 * @param loader   loads the classes
 */
public record Glue(List<GlueJar> jars, List<String> packages, ClassLoader loader) {

    /** The name of the class loader of jars, which stack traces show. */
    public static final String LOADER = "glue";

    private static final String PROJECT = "sigma.recipes.steps";

    /** Makes the lists unmodifiable. */
    public Glue {
        jars = List.copyOf(jars);
        packages = List.copyOf(packages);
    }

    /** Returns the steps of the project. */
    public static Glue ofProject() {
        return new Glue(List.of(), List.of(PROJECT), Glue.class.getClassLoader());
    }

    /**
     * Returns the steps of the project and of jars.
     *
     * @param paths the jars, as typed
     * @throws sigma.recipes.runbook.project.UsageException if one is not a jar, contains no step, or has a class that can't
     *     be loaded
     */
    public static Glue with(List<Path> paths) {
        if (paths.isEmpty()) {
            return ofProject();
        }
        List<GlueJar> jars = paths.stream().map(GlueJar::read).toList();
        URL[] urls = jars.stream().map(jar -> url(jar.path())).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(LOADER, urls, Glue.class.getClassLoader());
        jars.forEach(jar -> jar.requireLoadable(loader));
        Set<String> packages = new TreeSet<>();
        jars.forEach(jar -> packages.addAll(jar.packages()));
        List<String> all = new ArrayList<>(List.of(PROJECT));
        all.addAll(packages);
        return new Glue(jars, all, loader);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("A file has a URL", impossible);
        }
    }
}
