package sigma.recipes.client.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.client.model.TeamId;

/** The recipient of an export. */
public sealed interface Recipient {

    /** Returns its field and value in requests. */
    ObjectNode target();

    /** Returns its kind in deliveries. */
    String word();

    /**
     * An email address of any person.
     *
     * @param address the address
     */
    record ToAddress(String address) implements Recipient {

        @Override
        public ObjectNode target() {
            return JsonNodeFactory.instance.objectNode().put("email", address);
        }

        @Override
        public String word() {
            return "email";
        }
    }

    /**
     * All members of a team.
     *
     * @param team the team
     */
    record ToTeam(TeamId team) implements Recipient {

        @Override
        public ObjectNode target() {
            return JsonNodeFactory.instance.objectNode().put("teamId", team.value());
        }

        @Override
        public String word() {
            return "team";
        }
    }
}
