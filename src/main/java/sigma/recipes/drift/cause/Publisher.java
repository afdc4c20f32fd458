package sigma.recipes.drift.cause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.document.Document;

/**
 * The profile of a publisher: the losses of the exporter of its documents. A document proves nothing about such losses.
 *
 * @param name  the name of the profile
 * @param title the title of the documents; a trailing {@code *} matches any text
 * @param loses its losses, a sentence each
 */
public record Publisher(String name, String title, Map<ExporterLoss, String> loses) {

    /** A publisher without losses. */
    public static final Publisher FAITHFUL = new Publisher("", "", Map.of());

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<Publisher> PROFILES = Stream.of("sigma-2026-08").map(Publisher::read).toList();

    /** Copies the losses. */
    public Publisher {
        loses = Map.copyOf(loses);
    }

    /** Returns the profile of a document's publisher, by title and version; one without losses if there is none. */
    public static Publisher of(Document document) {
        List<String> titles = document.roots().stream().map(root -> root.path("info"))
                .map(info -> info.path("title").asText() + " " + info.path("version").asText()).toList();
        return PROFILES.stream().filter(profile -> titles.stream().anyMatch(profile::matches)).findFirst().orElse(FAITHFUL);
    }

    /** Returns whether two documents have the same exporter: the same profile, or a common title. */
    static boolean isSame(Document one, Document other) {
        Publisher publisher = of(one);
        return publisher.equals(of(other)) && !publisher.equals(FAITHFUL) || !Collections.disjoint(one.titles(), other.titles());
    }

    /** Returns the changes that cannot be losses of the exporter. */
    List<Change> proved(List<Change> changes) {
        return changes.stream().filter(each -> !loses.containsKey(each.loss())).toList();
    }

    /** Returns the changes that may be losses of the exporter, by loss. */
    Map<ExporterLoss, List<Change>> lost(List<Change> changes) {
        return changes.stream().filter(each -> loses.containsKey(each.loss()))
                .collect(Collectors.groupingBy(Change::loss, () -> new EnumMap<>(ExporterLoss.class), Collectors.toList()));
    }

    private boolean matches(String text) {
        return title.endsWith("*") ? text.startsWith(title.substring(0, title.length() - 1)) : text.equals(title);
    }

    private static Publisher read(String name) {
        String file = "/contract/publishers/" + name + ".yaml";
        try (InputStream resource = Publisher.class.getResourceAsStream(file)) {
            JsonNode profile = YAML.readTree(resource);
            Map<ExporterLoss, String> loses = new EnumMap<>(ExporterLoss.class);
            profile.path("loses").properties().forEach(entry -> loses.put(loss(file, entry.getKey()), entry.getValue().asText()));
            return new Publisher(name, profile.path("title").asText(), loses);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file + " of the jar", e);
        }
    }

    private static ExporterLoss loss(String file, String word) {
        Optional<ExporterLoss> loss = Arrays.stream(ExporterLoss.values()).filter(each -> each != ExporterLoss.NONE && each.word().equals(word)).findFirst();
        return loss.orElseThrow(() -> new IllegalStateException(file + ": unknown loss " + word + ", expected one of "
                + Arrays.stream(ExporterLoss.values()).skip(1).map(ExporterLoss::word).toList()));
    }
}
