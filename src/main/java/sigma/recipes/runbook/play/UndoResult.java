package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.undo.Reversal;
import sigma.recipes.runbook.undo.UndoPlan;

/** What an undoing came to, as a document for programs. Its form is that of schemas/undo-result.schema.json. */
final class UndoResult {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunHeader header;
    private final String undoes;
    private final UndoPlan plan;
    private final List<String> takenBack = new ArrayList<>();

    /**
     * Creates the result of an undoing that took nothing back yet.
     *
     * @param header the header of the run, or of its undoing
     * @param undoes the name of the run that is taken back
     */
    UndoResult(RunHeader header, String undoes, UndoPlan plan) {
        this.header = header;
        this.undoes = undoes;
        this.plan = plan;
    }

    /** Records that something was taken back. */
    synchronized void tookBack(Reversal reversal) {
        takenBack.add(reversal.words());
    }

    /** Returns how much of the plan was taken back, in words. */
    synchronized String counted() {
        return takenBack.size() + " of " + plan.possible().size();
    }

    /** Returns whether something stays that can't be taken back. */
    boolean staying() {
        return !plan.staying().isEmpty();
    }

    /**
     * Returns the document.
     *
     * @param status   {@code shown}, or how the undoing ended
     * @param run      the run that is the undoing; empty if nothing was carried out
     * @param problems what went wrong, in lines
     */
    synchronized ObjectNode document(String status, Optional<String> run, List<String> problems) {
        ObjectNode document = JSON.createObjectNode().put("version", 1);
        run.ifPresent(name -> document.put("run", name));
        document.put("undoes", undoes).put("recipe", header.recipe()).put("organization", header.organization()).put("status", status);
        takenBack.forEach(document.putArray("takenBack")::add);
        plan.possible().stream().skip(takenBack.size()).map(Reversal::words).forEach(document.putArray("left")::add);
        plan.staying().forEach(document.putArray("stays")::add);
        problems.forEach(document.putArray("problems")::add);
        if (run.isPresent() && takenBack.size() < plan.possible().size()) {
            document.put("resume", "./recipes resume " + run.get());
        }
        return document;
    }
}
