package sigma.recipes.client.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.MemberId;

/** The grants to a member and the member's teams, and the folders above the member's documents. */
public final class GrantedAccess {

    private final MemberId member;
    private final Map<FileId, AccessibleFile> folders = new HashMap<>();
    private final Map<String, List<Given>> grants = new HashMap<>();

    private record Given(Optional<String> team, String permission) {
    }

    /** Creates an instance without grants. */
    public GrantedAccess(MemberId member) {
        this.member = member;
    }

    /** Adds folders and workspaces that the member can open; grants on them apply to their content. */
    public GrantedAccess within(Stream<AccessibleFile> more) {
        more.forEach(folder -> folders.put(folder.id(), folder));
        return this;
    }

    /** Adds grants to the member, or to the team with this name. */
    public GrantedAccess granted(Optional<String> team, Stream<FileGrant> more) {
        more.forEach(grant -> grants.computeIfAbsent(grant.inodeId(), inode -> new ArrayList<>()).add(new Given(team, grant.permission())));
        return this;
    }

    /**
     * Returns a document with the reasons why the member can open it: reasons of the document first, then those of its
     * folders.
     */
    public AccessibleDocument explained(AccessibleFile document) {
        List<AccessReason> reasons = new ArrayList<>();
        if (member.equals(document.owner())) {
            reasons.add(AccessReason.owner(document.permission()));
        }
        on(document).forEach(given -> reasons.add(AccessReason.grant(Optional.empty(), given.team(), given.permission())));
        Set<FileId> seen = new HashSet<>();
        for (AccessibleFile folder = folders.get(document.parent()); folder != null && seen.add(folder.id()); folder = folders.get(folder.parent())) {
            Optional<String> above = Optional.of(folder.type() + " " + folder.name());
            if (member.equals(folder.owner())) {
                reasons.add(AccessReason.ownerOf(above.get(), folder.permission()));
            }
            on(folder).forEach(given -> reasons.add(AccessReason.grant(above, given.team(), given.permission())));
        }
        return new AccessibleDocument(document, reasons.isEmpty() ? List.of(AccessReason.unknown(document.permission())) : reasons);
    }

    private Stream<Given> on(AccessibleFile file) {
        return Stream.of(file.urlId(), file.id().value()).distinct().flatMap(id -> grants.getOrDefault(id, List.of()).stream());
    }
}
