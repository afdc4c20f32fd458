package sigma.recipes.steps.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.content.ContentPage;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;

/** Finds pages and elements of a workbook by texts of a feature or a command line. */
final class ExportParts {

    private final SigmaClient sigma;
    private final Workbook workbook;

    ExportParts(SigmaClient sigma, Workbook workbook) {
        this.sigma = sigma;
        this.workbook = workbook;
    }

    /**
     * A page or an element.
     *
     * @param name   its name; its id if it has none
     * @param kind   its kind, as shown to users
     * @param id     its id
     * @param source its source for an export
     */
    record Part(String name, String kind, String id, ExportSource source) {

        private boolean isNamed(String text) {
            return name.strip().equalsIgnoreCase(text.strip());
        }

        private String described() {
            return name + ", " + kind + ", id " + id;
        }
    }

    /**
     * Returns the page for {@code text}, which is an id or a name.
     *
     * @throws AssertionError if there is no such page, or more than one
     */
    Part page(String text) {
        return found(NotFound.PAGE, text, pages().map(this::part).toList());
    }

    /**
     * Returns the page or element for {@code text}, which is an id or a name.
     *
     * @throws AssertionError if there is none with that name, or more than one
     */
    Part pageOrElement(String text) {
        List<Part> all = new ArrayList<>(pages().map(this::part).toList());
        sigma.workbooks().elements(workbook.id()).map(this::part).forEach(all::add);
        return found(NotFound.PAGE_OR_ELEMENT, text, all);
    }

    /** Returns the pages. */
    Stream<ContentPage> pages() {
        return sigma.workbookContent().pages(workbook.id());
    }

    private static Part found(NotFound kind, String text, List<Part> all) {
        Optional<Part> byId = all.stream().filter(part -> part.id().equals(text)).findFirst();
        List<Part> found = byId.map(List::of).orElseGet(() -> all.stream().filter(part -> part.isNamed(text)).toList());
        if (found.isEmpty()) {
            throw kind.error(text, all.stream().filter(part -> !part.name().equals(part.id())).map(Part::name).toList());
        }
        return Finder.only(kind == NotFound.PAGE ? "page" : "page or element", text, found, Part::described);
    }

    private Part part(ContentPage page) {
        return new Part(page.name().isEmpty() ? page.id().value() : page.name(), "page", page.id().value(),
                ExportSource.page(workbook.id(), page.id()));
    }

    private Part part(Element element) {
        return new Part(element.name().isEmpty() ? element.id().value() : element.name(), element.type(), element.id().value(),
                ExportSource.element(workbook.id(), element.id()));
    }
}
