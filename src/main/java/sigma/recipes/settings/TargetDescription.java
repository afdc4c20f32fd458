package sigma.recipes.settings;

import java.util.List;
import java.util.Optional;
import sigma.recipes.settings.access.OrganizationAccess;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.text.Loopback;
import sigma.recipes.settings.text.Masked;

/**
 * Describes the target of a run and its permissions, without secrets.
 *
 * @param target       the kind of organization
 * @param organization the kind in words
 * @param host         the host of a real organization, with its port where the base URL names one
 * @param region       the region of {@code host}, or why the host is allowed otherwise
 * @param caller       the first four characters of the client id, then {@code ****}
 * @param writes       the permission to write, in words
 */
public record TargetDescription(Target target, String organization, Optional<String> host, Optional<String> region,
                    Optional<String> caller, String writes) {

    static TargetDescription sandbox() {
        return new TargetDescription(Target.SANDBOX, "the built-in sandbox organization", Optional.empty(), Optional.empty(),
                Optional.empty(), "allowed; this organization exists for this run only");
    }

    static TargetDescription real(OrganizationAccess access, boolean writes) {
        String host = access.baseUrl().getHost();
        String region = Loopback.is(host) ? "this machine"
                : RegionalHosts.region(host).orElse("not a host of Sigma's, allowed by ALLOW_HOST");
        return new TargetDescription(Target.REAL, "a real organization", Optional.of(access.baseUrl().getRawAuthority()),
                Optional.of(region), Optional.of(Masked.id(access.clientId())),
                writes ? "allowed, within the caller's permissions" : "not allowed; set ALLOW_WRITES=true to allow them");
    }

    /** Returns the same target for a run of one recipe, for which a sandbox is kept. */
    public TargetDescription kept() {
        return target == Target.REAL ? this : new TargetDescription(target, organization, host, region, caller,
                "allowed; kept under runs/sandbox (./recipes sandbox --reset starts over)");
    }

    /** Returns the first two lines of a run: its target and its caller, and its permission to write. */
    public List<String> lines() {
        return List.of("Running in " + organization + host.map(name -> " at " + name).orElse("")
                        + region.map(name -> " (" + name + ")").orElse("")
                        + caller.map(id -> ", as client " + id).orElse(""),
                "Writes: " + writes);
    }
}
