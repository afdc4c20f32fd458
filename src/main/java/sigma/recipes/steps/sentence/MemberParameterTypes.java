package sigma.recipes.steps.sentence;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.client.attribute.ValueHolder;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.steps.value.MemberDifference;
import sigma.recipes.steps.value.MemberLookup;
import sigma.recipes.steps.value.MemberState;
import sigma.recipes.steps.value.NewWorkspace;
import sigma.recipes.steps.value.TokenCredentials;
import sigma.recipes.text.QuotedText;

/**
 * Parameter types of members, teams and what belongs to them. They convert words only: lookups belong to the step, which can
 * explain a failure.
 */
public final class MemberParameterTypes {

    private static final String EMAIL = "[^\\s\"@]+@[^\\s\"@]+";

    /** Returns an email address, written without quotes. */
    @ParameterType(EMAIL)
    public String email(String address) {
        return address;
    }

    /** Returns an email address: a literal one, or that of a member of the scenario. */
    @ParameterType(EMAIL + "|the email address of " + QuotedText.WHOLE)
    public Address address(String words) {
        return QuotedText.in(words).<Address>map(Address.OfMember::new).orElseGet(() -> new Address.Written(words));
    }

    /** Returns the actor, and whether the act may fail. */
    @ParameterType("I try to|I|" + QuotedText.WHOLE + " tries to")
    public Actor actor(String words) {
        return new Actor(QuotedText.in(words), !words.equals("I"));
    }

    /** Returns a grantee. */
    @ParameterType("I|the team " + QuotedText.WHOLE + "|" + QuotedText.WHOLE)
    public GranteeName grantee(String words) {
        return QuotedText.in(words).map(name -> new GranteeName(words.startsWith("the team ") ? GranteeName.Kind.TEAM
                : GranteeName.Kind.MEMBER, name)).orElseGet(() -> new GranteeName(GranteeName.Kind.ME, "me"));
    }

    /** Returns a member, team or tenant that has values of user attributes. */
    @ParameterType("(?:the team |the tenant )?" + QuotedText.WHOLE)
    public HolderName attributeHolder(String words) {
        ValueHolder kind = words.startsWith("the team ") ? ValueHolder.TEAM : words.startsWith("the tenant ") ? ValueHolder.TENANT
                : ValueHolder.MEMBER;
        return new HolderName(kind, QuotedText.in(words).orElseThrow());
    }

    /** Returns a user attribute by name, or one that does not exist. */
    @ParameterType("the user attribute " + QuotedText.WHOLE + "|a user attribute that does not exist")
    public ObjectName userAttribute(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the object of a grant. */
    @ParameterType("the (?:workspace|connection|workbook|folder) " + QuotedText.WHOLE + "|the path " + QuotedText.WHOLE + " of the connection "
            + QuotedText.WHOLE + "|a (?:workspace|workbook|folder|path) that does not exist")
    public GrantedObject grantable(String words) {
        List<String> names = QuotedText.allIn(words);
        return new GrantedObject(GrantedObject.Kind.of(words.split(" ", 3)[1]), names.stream().findFirst(), names.stream().skip(1).findFirst());
    }

    /** Returns a permission. A connection has its own permissions: use (on the wire: usage) and annotate. */
    @ParameterType("view|explore|organize|edit|use|annotate")
    public Permission permission(String word) {
        return Permission.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns a connection by name, or one that does not exist. */
    @ParameterType("the connection " + QuotedText.WHOLE + "|a connection that does not exist")
    public Optional<String> connection(String words) {
        return QuotedText.in(words);
    }

    /** Returns a team by name, or one that does not exist. */
    @ParameterType("the team " + QuotedText.WHOLE + "|a team that does not exist")
    public ObjectName team(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns a workspace by name, or one that does not exist. */
    @ParameterType("the workspace " + QuotedText.WHOLE + "|a workspace that does not exist")
    public ObjectName workspace(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns an account type by name, or one that does not exist. */
    @ParameterType(QuotedText.WHOLE + "|an account type that does not exist")
    public ObjectName accountType(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns whether a member is active. */
    @ParameterType("active|deactivated")
    public MemberState state(String word) {
        return MemberState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the state that an act gives to a member. */
    @ParameterType("deactivate|reactivate")
    public MemberState stateChange(String verb) {
        return verb.equals("deactivate") ? MemberState.DEACTIVATED : MemberState.ACTIVE;
    }

    /** Returns the key of a lookup: a name, an email address or an id. */
    @ParameterType("(?:the member|the name of|the email address of|the id of) " + QuotedText.WHOLE + "(?:, in capitals)?|the email address " + EMAIL
            + "|a member that does not exist")
    public MemberLookup memberLookup(String words) {
        String text = QuotedText.in(words).orElse("");
        MemberLookup.Key key = words.startsWith("a member") ? MemberLookup.Key.UNKNOWN_ID
                : words.startsWith("the member") ? MemberLookup.Key.MEMBER
                : words.startsWith("the name") ? MemberLookup.Key.NAME
                : words.startsWith("the id") ? MemberLookup.Key.ID
                : words.endsWith(", in capitals") ? MemberLookup.Key.CAPITALS
                : text.isEmpty() ? MemberLookup.Key.LITERAL_ADDRESS : MemberLookup.Key.EMAIL_ADDRESS;
        return new MemberLookup(key, key == MemberLookup.Key.LITERAL_ADDRESS ? words.substring(words.lastIndexOf(' ') + 1) : text);
    }

    /** Returns the one field in which a member differs from before. */
    @ParameterType("|, but at " + EMAIL + "|, but with the account type " + QuotedText.WHOLE + "|, but (?:active|deactivated)")
    public MemberDifference difference(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean accountType = words.startsWith(", but with the account type ");
        boolean address = words.startsWith(", but at ");
        return new MemberDifference(words.isEmpty() || accountType || address ? Optional.empty() : Optional.of(state(last)),
                accountType ? QuotedText.in(words) : Optional.empty(), address ? Optional.of(last) : Optional.empty());
    }

    /** Returns the email address of a person to invite, which may be missing or malformed. */
    @ParameterType("at " + EMAIL + "|at the email address (?:of )?" + QuotedText.WHOLE + "|without an email address")
    public Contact contact(String words) {
        boolean malformed = words.startsWith("at the email address \"");
        return new Contact(words.startsWith("without") ? Optional.empty() : Optional.of(malformed ? new Address.Malformed(QuotedText.in(words).orElseThrow())
                : address(words.substring("at ".length()))), malformed);
    }

    /** Returns the team into which someone is invited, if any. */
    @ParameterType("| into the team " + QuotedText.WHOLE)
    public ObjectName intoTeam(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the team of the members of a file; without a name, each row names its own. */
    @ParameterType("the team " + QuotedText.WHOLE + "|the team of its row|their teams")
    public ObjectName teams(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the name of an owner; empty for the caller. */
    @ParameterType("I|" + QuotedText.WHOLE)
    public ObjectName owner(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the owner of API credentials; without a name, those that the scenario is about. */
    @ParameterType("the API credentials of " + QuotedText.WHOLE + "|these API credentials|the revoked API credentials")
    public ObjectName credentials(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the credentials with which an access token is requested. */
    @ParameterType("| with a wrong secret| as an unknown client")
    public TokenCredentials tokenCredentials(String words) {
        return words.isEmpty() ? TokenCredentials.RIGHT : words.endsWith("secret") ? TokenCredentials.WRONG_SECRET : TokenCredentials.UNKNOWN_CLIENT;
    }

    /** Returns whether to count the members who own a workbook (true), or those who have opened a document (false). */
    @ParameterType("owns? a workbook|ha(?:s|ve) opened a document")
    public boolean ownership(String words) {
        return words.endsWith("own a workbook") || words.endsWith("owns a workbook");
    }

    /** Returns a workspace to create. */
    @ParameterType("the workspace " + QuotedText.WHOLE + "(?:, without duplicates)?|a workspace without a name")
    public NewWorkspace newWorkspace(String words) {
        return new NewWorkspace(QuotedText.in(words), words.endsWith(", without duplicates"));
    }

    /** Returns a kind of objects of the organization that scenarios name. */
    @ParameterType("team|workspace|connection")
    public String organizationKind(String word) {
        return word;
    }
}
