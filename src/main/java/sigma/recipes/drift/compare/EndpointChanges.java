package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.schema.Api;

/** The changes of one operation found so far. */
final class EndpointChanges {

    private static final String DEPRECATED = "deprecated";

    private final Api.Endpoint endpoint;
    private final List<Change> changes = new ArrayList<>();

    EndpointChanges(Api.Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void add(Rule rule, Place place, String before, String after) {
        add(place, Difference.of(rule, before, after));
    }

    void add(Place place, List<Difference> differences) {
        differences.forEach(each -> add(place, each));
    }

    void add(Place place, Difference each) {
        changes.add(new Change(each.rule(), endpoint.id(), endpoint.method(), endpoint.path(), place.at(each.variants(), each.field()),
                each.before(), each.after(), each.owner(), each.loss(), each.hint(), List.of()));
    }

    /** Adds the change of a part that is required in one of the documents only. */
    void required(Place place, boolean before, boolean after, Rule nowRequired, Rule nowOptional) {
        if (before != after) {
            add(after ? nowRequired : nowOptional, place, SchemaText.required(before), SchemaText.required(after));
        }
    }

    /** Adds the change of a part that is deprecated in one of the documents only. */
    void deprecated(Place place, boolean before, boolean after, Rule deprecated, Rule undeprecated) {
        if (before != after) {
            add(after ? deprecated : undeprecated, place, before ? DEPRECATED : "", after ? DEPRECATED : "");
        }
    }

    List<Change> all() {
        return changes;
    }
}
