package sigma.recipes.client.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.client.model.TeamId;

/** Who gets an export. */
public sealed interface Recipient {

    /** Returns the field and value by which requests name it. */
    ObjectNode target();

    /** Returns the word for its kind in deliveries. */
    String word();

    /**
     * A mail address, of a member or not.
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
