package sigma.recipes.steps.grant;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.GrantedObject;
import sigma.recipes.steps.sentence.GranteeName;

/** Steps that list the grants on a part of a connection, and on everything that contains it. */
public final class GrantListSteps {

    private static final String UNKNOWN = "unknown";

    private final World world;
    private final Fixtures fixtures;
    private final Grantees grantees;
    private final Actors actors;
    private final ReadList readList;
    private final Map<Grantee, String> names = new HashMap<>();
    private List<Row> listed = List.of();

    /** A grant, and the path or connection that it is on. */
    private record Row(String on, Grant grant) {
    }

    /** Creates the steps of one scenario. */
    public GrantListSteps(World world, Fixtures fixtures, Grantees grantees, Actors actors, ReadList list) {
        this.world = world;
        this.fixtures = fixtures;
        this.grantees = grantees;
        this.actors = actors;
        this.readList = list;
    }

    @When("{actor} list who may use the path {text} of the connection {text}")
    public void list(Actor actor, String path, String connection) {
        fixtures.path(path, connection);
        ConnectionId id = world.connections().named(connection).id();
        List<CatalogPath> paths = CatalogPath.of(fixtures.tableToRead(path)).downwards();
        actors.act(actor, sigma -> {
            readList.read(() -> listed = grants(sigma, id, connection, paths), row -> row.grant().id(), row -> name(row.grant().grantee()) + " on " + row.on());
            world.outputs().publishTable(Output.CONNECTION_GRANTS, List.of("grantee", "kind", "permission", "granted on"), listed.stream().map(this::row).toList());
        });
    }

    @Then("{grantee} is listed with the permission {permission} on {grantable}")
    public void isListed(GranteeName grantee, Permission permission, GrantedObject what) {
        Grantee granted = grantees.named(grantee);
        String on = what.connection().isEmpty() ? on(what.name().orElseThrow())
                : CatalogPath.of(fixtures.tableToRead(what.name().orElseThrow())).toString();
        List<String> permissions = listed.stream().filter(row -> row.on().equals(on) && row.grant().grantee().equals(granted))
                .map(row -> row.grant().permission()).toList();
        UnmetStatement.unless(permissions.equals(List.of(permission.word())), Problem.of(grantee.subject()
                + " is not listed with exactly the permission " + permission.word() + " on " + what + ".")
                .expected("the permission " + permission.word())
                .actual(permissions.isEmpty() ? "no permission" : "the permissions " + String.join(", ", permissions)));
    }

    private List<Row> grants(SigmaClient sigma, ConnectionId id, String connection, List<CatalogPath> paths) {
        return Stream.concat(sigma.connections().grants(id).map(grant -> new Row(on(connection), grant)),
                paths.stream().flatMap(path -> sigma.connections().grants(sigma.catalog().find(id, path))
                        .map(grant -> new Row(path.toString(), grant)))).toList();
    }

    private static String on(String connection) {
        return "the connection " + connection;
    }

    private Map<String, String> row(Row listed) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("grantee", name(listed.grant().grantee()));
        row.put("kind", listed.grant().grantee() instanceof Grantee.ToTeam ? "team" : "member");
        row.put("permission", Permission.spoken(listed.grant().permission()));
        row.put("granted on", listed.on());
        return row;
    }

    private String name(Grantee grantee) {
        if (names.isEmpty()) {
            world.sigma().members().everyone().forEach(member -> names.put(new Grantee.ToMember(member.id()), member.name()));
            world.sigma().teams().all().forEach(team -> names.put(new Grantee.ToTeam(team.id()), team.name()));
        }
        return names.getOrDefault(grantee, UNKNOWN);
    }
}
