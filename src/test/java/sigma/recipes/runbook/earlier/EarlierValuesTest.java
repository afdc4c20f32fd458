package sigma.recipes.runbook.earlier;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ClientConfig;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.call.Transport;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.http.OutgoingResponse;

@Tag(Proof.ONLY)
class EarlierValuesTest {

    private static final Contract CONTRACT = Contract.load();

    @Test
    void team_is_read_once_for_writes_of_different_members() {
        AtomicInteger readings = new AtomicInteger();
        Sandbox sandbox = Sandbox.create(CONTRACT, (request, api) -> {
            readings.addAndGet(request.operation().id().equals("getTeamMembers") ? 1 : 0);
            return api.apply(request.sent());
        });
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0); Transport transport = Transport.open(Network.standard())) {
            SigmaClient client = client(transport, server, organization);
            TeamId team = client.teams().named("Operations").get(0).id();
            List<MemberId> in = client.teams().members(team).map(TeamMember::id).toList();
            String other = client.session().whoAmI().id().value();
            EarlierValues values = new EarlierValues(CONTRACT, client);
            assertThat(in, not(hasItem(new MemberId(other))));
            readings.set(0);

            assertThat(named(values, team, "remove", in.get(0).value()), contains(in.get(0).value()));
            assertThat(named(values, team, "remove", in.get(1).value()), contains(in.get(1).value()));
            assertThat("a member outside of the team has no row", named(values, team, "add", other), not(hasItem(other)));
            assertThat(readings.get(), equalTo(1));

            client.teams().remove(team, in.get(0));
            assertThat("a repeated member", named(values, team, "add", in.get(0).value()), not(hasItem(in.get(0).value())));
            assertThat(readings.get(), equalTo(2));
        }
    }

    @Test
    void outage_stops_a_write_whose_earlier_value_is_unknown() {
        AtomicInteger status = new AtomicInteger();
        Sandbox sandbox = Sandbox.create(CONTRACT, (request, api) -> status.get() == 0 ? api.apply(request.sent())
                : OutgoingResponse.of(new ApiResponse(status.get(), Map.of("content-type", List.of("application/json")),
                        "{\"code\":\"made_up\",\"message\":\"Made up\",\"requestId\":\"r\"}".getBytes(StandardCharsets.UTF_8))));
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0); Transport transport = new Transport(Network.standard(), new SkippedTime())) {
            SigmaClient client = client(transport, server, organization);
            EarlierValues values = new EarlierValues(CONTRACT, client);
            ApiCall update = ApiCall.of(CONTRACT.operation("updateTeam").orElseThrow()).in("teamId", client.teams().named("Operations").get(0)
                    .id().value()).sending(JsonNodeFactory.instance.objectNode().put("name", "Renamed"));

            status.set(503);
            assertThat(assertThrows(Refusal.class, () -> values.before(update)).status(), equalTo(503));

            status.set(403);
            assertThat("the write is refused as well", values.before(update), equalTo(Optional.empty()));
        }
    }

    private static SigmaClient client(Transport transport, SandboxServer server, SandboxOrganization organization) {
        return SigmaClient.open(transport, new ClientConfig(new ApiAccess(server.baseUrl(), server.tokenUrl(),
                organization.credentials().clientId(), organization.credentials().clientSecret()), CallPolicy.sandbox(), CONTRACT,
                new Redaction(), new OwnedIds(), ExchangeListener.none()));
    }

    private static List<String> named(EarlierValues values, TeamId team, String change, String member) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(change).add(member);
        ApiCall call = ApiCall.of(CONTRACT.operation("updateTeamMembers").orElseThrow()).in("teamId", team.value()).sending(body);
        return values.before(call).orElseThrow().valueStream().map(row -> row.path("userId").asText()).toList();
    }
}
