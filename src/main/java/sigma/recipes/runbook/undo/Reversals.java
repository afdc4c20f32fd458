package sigma.recipes.runbook.undo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.ChangedRows;
import sigma.recipes.runbook.earlier.GrantsOfWorkbook;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.document.ArchivedFile;
import sigma.recipes.runbook.undo.document.ChangedTag;
import sigma.recipes.runbook.undo.document.Rearchived;
import sigma.recipes.runbook.undo.document.RestoredVersion;
import sigma.recipes.runbook.undo.reversal.Irreversible;
import sigma.recipes.runbook.undo.reversal.Operations;
import sigma.recipes.runbook.undo.reversal.Reversal;

/** Determines the reversal of each write from its operation in the contract. */
final class Reversals {

    /** Operations that create documents, which are files and are archived as files. */
    private static final Set<String> DOCUMENTS = Set.of("createWorkbook", "createWorkbookSpec", "copyWorkbook", "copyTaggedWorkbook",
            "saveWorkbookFromTemplate", "createDataModelSpec", "createReport", "copyReport", "filesCreate");

    /** Operations that set values of user attributes; the same path lists and removes them. */
    private static final Set<String> ATTRIBUTES = Set.of("setUserAttributeForUsers", "setUserAttributeForTeams");

    /** Writes with nothing to undo, and why. */
    private static final Map<String, String> WITHOUT_REVERSAL = Map.of(
            "sendWorkbook", "a mail that was sent can't be called back",
            "sendReport", "a mail that was sent can't be called back",
            "materializeWorkbookElement", "a materialization only makes data new",
            "materializeDataModelElement", "a materialization only makes data new",
            "syncConnectionPath", "a sync only reads tables anew");

    private final Operations operations;

    Reversals(Contract contract) {
        operations = new Operations(contract);
    }

    /** Returns the reversal of a write. */
    Reversal of(RunState.Write write) {
        Operation operation = operations.named(write.operation());
        if (WITHOUT_REVERSAL.containsKey(operation.id())) {
            return new Irreversible(operation.summary(), WITHOUT_REVERSAL.get(operation.id()));
        }
        return found(write, operation).orElseGet(() -> new Irreversible(operation.summary(),
                operation.method().equals("DELETE") ? "what was deleted can't be restored" : "no operation of the API reverts it"));
    }

    private Optional<Reversal> found(RunState.Write write, Operation operation) {
        if (write.sent().path("grants").isArray()) {
            return grants(write, operation);
        }
        if (operation.id().equals("createCredentials")) {
            return Optional.of(new NewCredentials(write, operations.deletionBelow(operation.path()).orElseThrow()));
        }
        if (operation.id().equals("updateTeamMembers")) {
            return Optional.of(new ChangedTeam(write, operation, operations.named("getTeamMembers")));
        }
        if (operation.id().equals("tagWorkbook") || operation.id().equals("deleteTaggedworkbook")) {
            return Optional.of(new ChangedTag(write, operations.named("tagWorkbook"), operations.named("deleteTaggedworkbook"),
                    operations.named("getWorkbookTags")));
        }
        if (operation.id().equals("restoreWorkbookVersion")) {
            return Optional.of(new RestoredVersion(write, operation, operations.named("getWorkbook")));
        }
        if (ATTRIBUTES.contains(operation.id())) {
            return Optional.of(new ChangedAttributes(write, operation, operations.at("GET", operation.path()).orElseThrow(),
                    operations.at("PATCH", operation.path()).orElseThrow()));
        }
        return switch (operation.method()) {
            case "POST" -> created(write, operation);
            case "PUT", "PATCH" -> changed(write, operation);
            case "DELETE" -> deleted(write, operation);
            default -> Optional.empty();
        };
    }

    private Optional<Reversal> grants(RunState.Write write, Operation operation) {
        return grantList(operation, operation.path()).flatMap(list -> operations.deletionBelow(operation.path())
                .map(deletion -> new ChangedGrants(write, operation, list, deletion)));
    }

    private Optional<Operation> grantList(Operation write, String path) {
        return operations.at("GET", path).or(() -> write.path().startsWith("/v2/workbooks/")
                ? Optional.of(operations.named(GrantsOfWorkbook.LIST)) : Optional.empty());
    }

    private Optional<Reversal> created(RunState.Write write, Operation operation) {
        if (DOCUMENTS.contains(operation.id())) {
            return id(write, operation).map(id -> new CreatedObject(write, operations.named("filesDelete"), reading(operation),
                    "inodeId", id));
        }
        return operations.deletionBelow(operation.path()).flatMap(deletion -> id(write, operation).map(id -> new CreatedObject(write,
                deletion, operations.at("GET", deletion.path()), Operations.lastParameter(deletion), id)));
    }

    /** A document is compared in its own form; its row in the list of files has other fields. */
    private Optional<Operation> reading(Operation operation) {
        String subject = operation.path().split("/")[2];
        return switch (subject) {
            case "workbooks" -> Optional.of(operations.named("getWorkbook"));
            case "files" -> Optional.of(operations.named("filesGet"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> id(RunState.Write write, Operation operation) {
        return operation.effect().creates().stream().map(field -> write.received().path(field).asText("")).filter(id -> !id.isEmpty())
                .findFirst();
    }

    private Optional<Reversal> changed(RunState.Write write, Operation operation) {
        if (operation.id().equals("filesUpdate") && write.sent().path("restore").asBoolean()) {
            return Optional.of(new Rearchived(write, operations.named("filesDelete")));
        }
        if (operation.id().equals("updateMember") && write.sent().path("isArchived").asBoolean() && write.sent().has("newOwnerId")) {
            return Optional.of(new ReactivatedMember(write, operation, operations.named("getMember")));
        }
        String path = operation.path();
        Optional<Operation> list = ChangedRows.INCLUDE.contains(operation.id())
                ? operations.at("GET", path.substring(0, path.lastIndexOf('/'))) : Optional.empty();
        return operations.at("GET", path).or(() -> list)
                .filter(reading -> write.before().isObject()).map(reading -> new ChangedFields(write, operation, reading));
    }

    private Optional<Reversal> deleted(RunState.Write write, Operation operation) {
        if (operation.id().equals("deleteMember")) {
            return Optional.of(new ReactivatedMember(write, operations.named("updateMember"), operations.named("getMember")));
        }
        if (operation.id().equals("deleteGrant")) {
            return Optional.of(new DeletedGrant(write, operations.named("createGrant"), operations.named("listGrants")));
        }
        if (operation.id().equals("filesDelete")) {
            return Optional.of(new ArchivedFile(write, operations.named("filesUpdate"), operations.named("filesGet")));
        }
        String path = operation.path();
        if (path.endsWith("/grants/{grantId}")) {
            String parent = path.substring(0, path.lastIndexOf('/'));
            return operations.at("POST", parent).flatMap(granting -> grantList(operation, parent)
                    .map(list -> new RemovedGrant(write, granting, list)));
        }
        return Optional.empty();
    }
}
