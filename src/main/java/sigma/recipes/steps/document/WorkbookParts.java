package sigma.recipes.steps.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.content.ContentPage;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart.Type;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;

/** Finds a part of a workbook by its name: the whole workbook, a page or an element. */
public final class WorkbookParts {

    /** The name of the whole workbook. */
    public static final String WHOLE = "the whole workbook";

    private final SigmaClient sigma;

    private record Part(Type type, String id, String name) {
    }

    /** Creates a finder that asks with {@code sigma}. */
    public WorkbookParts(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /**
     * Returns the part for {@code text}, which are the words for the whole workbook, or the id or name of a page or element.
     *
     * @throws AssertionError if there is no such page or element, or more than one
     */
    public WorkbookPart part(WorkbookId workbook, String text) {
        if (text.strip().equalsIgnoreCase(WHOLE)) {
            return WorkbookPart.whole();
        }
        List<Part> all = Stream.concat(sigma.workbookContent().pages(workbook).map(WorkbookParts::of),
                sigma.workbooks().elements(workbook).map(WorkbookParts::of)).toList();
        List<Part> found = all.stream().filter(part -> part.id().equals(text)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(part -> part.name().strip().equalsIgnoreCase(text.strip())).toList();
        }
        if (found.isEmpty()) {
            throw NotFound.PART.error(text, all.stream().map(Part::name).filter(name -> !name.isEmpty()).toList());
        }
        Part only = Finder.only("part", text, found, part -> part.type().word() + " " + part.name() + ", id " + part.id());
        return new WorkbookPart(only.type(), Optional.of(only.id()));
    }

    private static Part of(ContentPage page) {
        return new Part(Type.PAGE, page.id().value(), page.name());
    }

    private static Part of(Element element) {
        return new Part(Type.ELEMENT, element.id().value(), element.name());
    }
}
