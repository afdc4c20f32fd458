package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.runbook.undo.reversal.Reversal;

/** The result of an undo, as a document for programs. Its schema is schemas/undo-result.schema.json. */
final class UndoResult {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunHeader header;
    private final String undoes;
    private final UndoPlan plan;
    private final List<String> reverted = new ArrayList<>();

    /**
     * Creates the result of an undo without any completed reversal.
     *
     * @param header the header of the run or of its undo
     * @param undoes the name of the run to undo
     */
    UndoResult(RunHeader header, String undoes, UndoPlan plan) {
        this.header = header;
        this.undoes = undoes;
        this.plan = plan;
    }

    /** Records a completed reversal. */
    synchronized void tookBack(Reversal reversal) {
        reverted.add(reversal.words());
    }

    /** Returns the completed part of the plan, in words. */
    synchronized String counted() {
        return reverted.size() + " of " + plan.possible().size();
    }

    /** Returns whether some of the run can't be undone. */
    boolean staying() {
        return !plan.staying().isEmpty();
    }

    /**
     * Returns the document.
     *
     * @param status   {@code shown}, or the result of the undo
     * @param run      the run of the undo; empty if nothing was carried out
     * @param problems the errors, in lines
     */
    synchronized ObjectNode document(String status, Optional<String> run, List<String> problems) {
        ObjectNode document = JSON.createObjectNode().put("version", 1);
        run.ifPresent(name -> document.put("run", name));
        document.put("undoes", undoes).put("recipe", header.recipe()).put("organization", header.organization()).put("status", status);
        reverted.forEach(document.putArray("reverted")::add);
        plan.possible().stream().skip(reverted.size()).map(Reversal::words).forEach(document.putArray("left")::add);
        plan.staying().forEach(document.putArray("stays")::add);
        problems.forEach(document.putArray("problems")::add);
        if (run.isPresent() && reverted.size() < plan.possible().size()) {
            document.put("resume", "./recipes resume " + run.get());
        }
        return document;
    }
}
