package sigma.recipes.steps.schedule;

import java.util.List;
import java.util.Optional;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.schedule.NewScheduledExport;
import sigma.recipes.client.schedule.Recipient;
import sigma.recipes.client.schedule.ScheduleId;
import sigma.recipes.client.schedule.ScheduleTimes;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.document.WorkbookParts;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.NameTaken;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.scenario.World;

/** Scheduled exports that scenarios need or create, and their recipients. */
public final class ScheduleFixtures {

    /** Once a year, so that none is sent during a verifying run. */
    private static final ScheduleTimes SELDOM = new ScheduleTimes("0 4 29 2 *", "Etc/UTC");

    private final World world;
    private final Fixtures provision;
    private final DocumentFixtures documents;
    private final Creations creations;
    private final NamedObjects<Scheduled> exports = new NamedObjects<>("scheduled export");

    /**
     * A scheduled export and its workbook.
     *
     * @param workbook the workbook
     * @param export   the export when it was read
     */
    record Scheduled(WorkbookId workbook, ScheduledExport export) {
    }

    /** Creates the steps of one scenario. */
    public ScheduleFixtures(World world, Fixtures provision, DocumentFixtures documents, Creations creations) {
        this.world = world;
        this.provision = provision;
        this.documents = documents;
        this.creations = creations;
    }

    /** Registers a scheduled export under {@code title}: found, or created in a verifying run, with its workbook. */
    void provide(String title, String workbook) {
        Workbook in = documents.workbook(workbook);
        keep(title, in, world.preparing(() -> world.verifying()
                ? make(in, new NewScheduledExport(world.naming().name(title), WorkbookPart.whole(), recipient("me"), DeliveryFormat.PDF, SELDOM))
                : find(in, title)));
    }

    /** Schedules an export, and registers its removal. */
    void create(Workbook workbook, WorkbookPart part, String title, Recipient recipient, DeliveryFormat format, ScheduleTimes times) {
        requireFree(workbook, title);
        keep(title, workbook, make(workbook, new NewScheduledExport(world.naming().name(title), part, recipient, format, times)));
    }

    private ScheduledExport make(Workbook workbook, NewScheduledExport draft) {
        Cleanup.Entry entry = world.registerCleanup("scheduled export \"" + draft.title() + "\"", () -> creations.each(
                world.lenientClient().lenientLists().schedules(workbook.id()), draft.title(), id -> delete(workbook, id)));
        return creations.made(entry, () -> world.sigma().scheduledExports().create(workbook.id(), draft),
                export -> () -> delete(workbook, export.id().value()));
    }

    private void delete(Workbook workbook, String id) {
        world.lenientClient().scheduledExports().delete(workbook.id(), new ScheduleId(id));
    }

    private void keep(String title, Workbook workbook, ScheduledExport export) {
        exports.put(title, new Scheduled(workbook.id(), export));
        world.outputs().publish(Output.SCHEDULE, export.id());
    }

    private ScheduledExport find(Workbook workbook, String text) {
        List<ScheduledExport> all = world.sigma().scheduledExports().of(workbook.id()).toList();
        List<ScheduledExport> found = Finder.first(all, export -> export.id().value().equals(text), export -> Finder.isNamed(export.title(), text));
        if (found.isEmpty()) {
            throw NotFound.SCHEDULED_EXPORT.error(text, all.stream().map(ScheduledExport::title).toList());
        }
        return Finder.only("scheduled export", text, found, export -> export.title() + ", " + export.times() + ", id " + export.id());
    }

    /** The API would create a second one with the same title. */
    private void requireFree(Workbook workbook, String title) {
        if (world.mayDuplicate()) {
            return;
        }
        world.sigma().scheduledExports().of(workbook.id()).filter(export -> Finder.isNamed(export.title(), world.naming().name(title))).findFirst().ifPresent(export -> {
            throw new NameTaken("The workbook " + workbook.name() + " has a scheduled export \"" + export.title()
                    + "\" already, so none was created.\n  " + export.title() + ", " + export.times() + ", id " + export.id()
                    + "\n  fix: change it with ./recipes run change-a-scheduled-export\n       or give another title"
                    + "\n       or add --allow-duplicate to create another one with the same title");
        });
    }

    /** Returns the scheduled export with {@code title} in the scenario. */
    Scheduled named(String title) {
        return exports.named(title);
    }

    /** Returns the current state of a scheduled export; empty if it is no longer listed. */
    Optional<ScheduledExport> now(String title) {
        Scheduled known = named(title);
        return world.sigma().scheduledExports().of(known.workbook()).filter(export -> export.id().equals(known.export().id())).findFirst();
    }

    /**
     * Returns the part of a workbook for {@code text}: the whole workbook, a page or an element.
     *
     * @throws AssertionError if there is no such part, or more than one, or it can't be sent in this format
     */
    WorkbookPart part(WorkbookId workbook, String text, DeliveryFormat format) {
        WorkbookPart part = new WorkbookParts(world.sigma()).part(workbook, text);
        requireFits(part, text, format);
        return part;
    }

    /**
     * Requires that a part of a workbook can be sent in a format.
     *
     * @throws AssertionError if it can't
     */
    static void requireFits(WorkbookPart part, String text, DeliveryFormat format) {
        if (format == DeliveryFormat.CSV && part.type() != WorkbookPart.Type.ELEMENT) {
            throw new UnresolvedName("\"" + text + "\" can't be sent as CSV, which contains the rows of one element.\n  expected: an element"
                    + "\n  fix: name an element of the workbook, or take PDF or XLSX", List.of());
        }
    }

    /** Returns the recipient for {@code text}: me, an email address, or a team. */
    Recipient recipient(String text) {
        if (text.equals("me")) {
            return new Recipient.ToAddress(world.sigma().members().get(world.sigma().session().whoAmI().id()).email());
        }
        return text.contains("@") ? new Recipient.ToAddress(text) : new Recipient.ToTeam(world.teams().find(text).orElseGet(() -> provision.team(text)).id());
    }
}
