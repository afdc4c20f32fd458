package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.ChangedRows;
import sigma.recipes.runbook.earlier.EarlierDefault;
import sigma.recipes.runbook.earlier.GrantsOfWorkbook;
import sigma.recipes.runbook.earlier.HandedOver;
import sigma.recipes.runbook.earlier.HandedOverDocuments;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.document.DocumentReversals;
import sigma.recipes.runbook.undo.document.RestoreDefaultBookmark;
import sigma.recipes.runbook.undo.reversal.Irreversible;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;

/** Determines the reversals of each write from its operation in the contract. */
final class Reversals {

    /** The ids of documents, which are files and are archived as files. */
    private static final Set<String> DOCUMENT_IDS = Set.of("workbookId", "dataModelId", "reportId");

    /** The fields of a change of a member that deactivate the member. */
    private static final Set<String> DEACTIVATING = Set.of("isArchived", "newOwnerId", "archiveDocuments", "archiveScheduledExports");

    /** Writes that can't be undone, and why. */
    private static final Map<String, String> WITHOUT_REVERSAL = Map.ofEntries(
            Map.entry("sendWorkbook", "a mail that was sent can't be recalled"),
            Map.entry("sendReport", "a mail that was sent can't be recalled"),
            Map.entry("materializeWorkbookElement", "the data was computed again, and Sigma does not keep the earlier data"),
            Map.entry("materializeDataModelElement", "the data was computed again, and Sigma does not keep the earlier data"),
            Map.entry("syncConnectionPath", "Sigma read the tables of the data platform again, and does not keep what it knew of them"),
            Map.entry("deleteCredentials", "revoked API credentials can't be activated again; create others"),
            Map.entry("updateConnection", "Sigma does not return the earlier secret of the connection"),
            Map.entry("deleteConnection", "Sigma restores a connection only together with its secret, which it does not return"),
            Map.entry("deleteVersionTag", "a new version tag would be on no version"),
            Map.entry("deleteTeam", "a new team would have neither its members nor its grants"),
            Map.entry("deleteUserAttribute", "a new user attribute would have none of its values"),
            Map.entry("deleteAccountType", "the API does not list the members that got another account type"),
            Map.entry("deleteWorkspace", "a new workspace would have neither its documents nor its grants"),
            Map.entry("deleteWorkbookEmbeds", "a new embed would have another URL"),
            Map.entry("deleteWorkbookSchedule", "the API does not return its recipients, so it can't be created again"),
            Map.entry("deleteTaggedWorkbookBookmark", "the API does not return the version of the workbook that a new bookmark needs"));

    private static final List<String> NAMES = List.of("/name", "/accountTypeName", "/configV2/title");

    private final RelatedOperations operations;

    Reversals(Contract contract) {
        operations = new RelatedOperations(contract);
    }

    /** Returns the reversals of a write, in the order in which they are carried out. */
    List<Reversal> of(RunState.Write write) {
        Operation operation = operations.named(write.operation());
        String words = operation.summary() + object(write, operation).map(object -> " (" + object + ")").orElse("");
        if (WITHOUT_REVERSAL.containsKey(operation.id())) {
            return List.of(new Irreversible(words, WITHOUT_REVERSAL.get(operation.id())));
        }
        List<Reversal> found = all(write, operation);
        return found.isEmpty() ? List.of(new Irreversible(words, operation.effect().creates().isEmpty() ? "undo does not know how to revert it"
                : "the response did not contain the id of what was created, or the API can't delete it")) : found;
    }

    /** Returns the name of the object before the write, or the ids in the path. */
    private static Optional<String> object(RunState.Write write, Operation operation) {
        String ids = operation.parameters().stream().map(parameter -> write.path().get(parameter.name())).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return NAMES.stream().map(name -> write.before().at(name).asText()).filter(name -> !name.isEmpty()).map(name -> '"' + name + '"')
                .findFirst().or(() -> Optional.of(ids).filter(some -> !some.isEmpty()));
    }

    private List<Reversal> all(RunState.Write write, Operation operation) {
        if (operation.id().equals("deleteMember")
                || operation.id().equals("updateMember") && write.sent().path("isArchived").asBoolean()) {
            return deactivated(write, operation);
        }
        if (write.sent().path(EarlierDefault.FLAG).isBoolean() && write.path().containsKey("bookmarkId")) {
            return defaulted(write, operation);
        }
        return found(write, operation).stream().toList();
    }

    /** The member is active again before something is given back. */
    private List<Reversal> deactivated(RunState.Write write, Operation operation) {
        List<Reversal> reversals = new ArrayList<>();
        reversals.add(new ReactivateMember(write, operations.named("updateMember"), operations.named("getMember")));
        JsonNode member = write.before();
        HandedOverDocuments.of(member).ifPresent(handedOver -> handedOver.objects().stream().filter(HandedOver::isFile)
                .map(file -> new ReturnFile(file, member.path("memberId").asText(), member.path("email").asText(), handedOver.newOwner()))
                .forEach(reversals::add));
        reversals.addAll(ofOtherFields(write, operation, DEACTIVATING));
        return reversals;
    }

    private List<Reversal> defaulted(RunState.Write write, Operation operation) {
        List<Reversal> reversals = new ArrayList<>();
        reversals.add(new RestoreDefaultBookmark(write, operation, operations.listAbove(operation.path()).orElseThrow()));
        reversals.addAll(ofOtherFields(write, operation, Set.of(EarlierDefault.FLAG)));
        return reversals;
    }

    private List<Reversal> ofOtherFields(RunState.Write write, Operation operation, Set<String> fields) {
        if (!(write.sent().deepCopy() instanceof ObjectNode others) || others.remove(fields).isEmpty()) {
            return List.of();
        }
        return found(new RunState.Write(write.operation(), write.path(), others, write.before(), write.received()), operation).stream().toList();
    }

    private Optional<Reversal> found(RunState.Write write, Operation operation) {
        if (write.sent().path("grants").isArray()) {
            return grants(write, operation);
        }
        Optional<Reversal> ofSubject = new AccessReversals(operations).of(write, operation)
                .or(() -> new DocumentReversals(operations).of(write, operation));
        return ofSubject.or(() -> switch (operation.method()) {
            case "POST" -> created(write, operation);
            case "PUT", "PATCH" -> changed(write, operation);
            case "DELETE" -> deleted(write, operation);
            default -> Optional.empty();
        });
    }

    private Optional<Reversal> grants(RunState.Write write, Operation operation) {
        return grantList(operation, operation.path()).flatMap(list -> operations.deletionBelow(operation.path())
                .map(deletion -> new RevertGrants(write, operation, list, deletion)));
    }

    private Optional<Operation> grantList(Operation write, String path) {
        return operations.at("GET", path).or(() -> write.path().startsWith("/v2/workbooks/")
                ? Optional.of(operations.named(GrantsOfWorkbook.LIST)) : Optional.empty());
    }

    private Optional<Reversal> created(RunState.Write write, Operation operation) {
        if (createsFile(operation)) {
            return id(write, operation).map(id -> new DeleteCreatedObject(write, operations.named("filesDelete"), reading(operation),
                    "inodeId", id));
        }
        return operations.deletionBelow(operation.path()).flatMap(deletion -> id(write, operation).map(id -> new DeleteCreatedObject(write,
                deletion, operations.at("GET", deletion.path()), RelatedOperations.lastParameter(deletion), id)));
    }

    static boolean createsFile(Operation operation) {
        return operation.id().equals("filesCreate") || operation.effect().creates().stream().anyMatch(DOCUMENT_IDS::contains);
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
        Optional<Operation> list = ChangedRows.INCLUDE.contains(operation.id()) ? operations.listAbove(operation.path()) : Optional.empty();
        return operations.at("GET", operation.path()).or(() -> list)
                .filter(reading -> write.before().isObject()).map(reading -> new RestoreFields(write, operation, reading));
    }

    private Optional<Reversal> deleted(RunState.Write write, Operation operation) {
        if (operation.id().equals("deleteGrant")) {
            return Optional.of(new RestoreInodeGrant(write, operations.named("createGrant"), operations.named("listGrants")));
        }
        String path = operation.path();
        if (path.endsWith("/grants/{grantId}")) {
            String parent = path.substring(0, path.lastIndexOf('/'));
            return operations.at("POST", parent).flatMap(granting -> grantList(operation, parent)
                    .map(list -> new RestoreGrant(write, granting, list)));
        }
        return Optional.empty();
    }
}
