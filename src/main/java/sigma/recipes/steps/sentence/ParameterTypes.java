package sigma.recipes.steps.sentence;

import io.cucumber.java.ParameterType;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.version.TagColor;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.PdfLayout;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.file.code.CodeFormat;
import sigma.recipes.steps.value.ControlChoice;
import sigma.recipes.steps.value.DataSource;
import sigma.recipes.steps.value.DocumentName;
import sigma.recipes.steps.value.DocumentVersion;
import sigma.recipes.steps.value.MemberDifference;
import sigma.recipes.steps.value.MemberLookup;
import sigma.recipes.steps.value.MemberState;
import sigma.recipes.steps.value.NewWorkspace;
import sigma.recipes.steps.value.ObjectKind;
import sigma.recipes.steps.value.PageRequest;
import sigma.recipes.steps.value.ScheduleSetting;
import sigma.recipes.steps.value.StopReason;
import sigma.recipes.steps.value.TokenCredentials;

/** Converts words of a step to values only: lookups belong to the step, which can explain a failure. */
public final class ParameterTypes {

    private static final String QUOTED = "\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"";
    private static final String EMAIL = "[^\\s\"@]+@[^\\s\"@]+";

    /** Returns a quoted text; a backslash escapes the next character, so that any text can be quoted. */
    @ParameterType("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"")
    public String text(String quoted) {
        return quoted.replaceAll("(?s)\\\\(.)", "$1");
    }

    /** Returns an email address, written without quotes. */
    @ParameterType(EMAIL)
    public String email(String address) {
        return address;
    }

    /** Returns an email address: a literal one, or that of a member of the scenario. */
    @ParameterType(EMAIL + "|the email address of " + QUOTED)
    public Address address(String words) {
        return quoted(words).<Address>map(Address.OfMember::new).orElseGet(() -> new Address.Written(words));
    }

    /** Returns the actor, and whether the act may fail. */
    @ParameterType("I try to|I|" + QUOTED + " tries to")
    public Actor actor(String words) {
        return new Actor(quoted(words), !words.equals("I"));
    }

    /** Returns a grantee. */
    @ParameterType("I|the team " + QUOTED + "|" + QUOTED)
    public GranteeName grantee(String words) {
        return quoted(words).map(name -> new GranteeName(words.startsWith("the team ") ? GranteeName.Kind.TEAM
                : GranteeName.Kind.MEMBER, name)).orElseGet(() -> new GranteeName(GranteeName.Kind.ME, "me"));
    }

    /** Returns the object of a grant. */
    @ParameterType("the (?:workspace|connection|workbook) " + QUOTED + "|a (?:workspace|workbook) that does not exist")
    public GrantedObject grantable(String words) {
        return new GrantedObject(GrantedObject.Kind.of(words.split(" ", 3)[1]), quoted(words));
    }

    /** Returns a permission. A connection has its own permissions: use (on the wire: usage) and annotate. */
    @ParameterType("view|explore|organize|edit|use|annotate")
    public Permission permission(String word) {
        return Permission.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns a team by name, or one that does not exist. */
    @ParameterType("the team " + QUOTED + "|a team that does not exist")
    public ObjectName team(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns a workbook by name, or one that does not exist. */
    @ParameterType("the workbook " + QUOTED + "|a workbook that does not exist")
    public ObjectName workbook(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns an account type by name, or one that does not exist. */
    @ParameterType(QUOTED + "|an account type that does not exist")
    public ObjectName accountType(String words) {
        return new ObjectName(quoted(words));
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

    /** Returns whether a scheduled export is paused. */
    @ParameterType("paused|active")
    public boolean scheduleState(String word) {
        return word.equals("paused");
    }

    /** Returns the format in which a workbook is sent. */
    @ParameterType("PDF|XLSX|CSV")
    public DeliveryFormat deliveryFormat(String word) {
        return DeliveryFormat.valueOf(word);
    }

    /** Returns the format of code. */
    @ParameterType("YAML|JSON")
    public CodeFormat codeFormat(String word) {
        return CodeFormat.valueOf(word);
    }

    /** Returns whether a statement is affirmative. */
    @ParameterType("is not|is")
    public boolean is(String words) {
        return words.equals("is");
    }

    /** Returns whether someone sees something. */
    @ParameterType("sees|does not see")
    public boolean sees(String words) {
        return words.equals("sees");
    }

    /** Returns a count: no or none, one, or a number. */
    @ParameterType("none|no|one|\\d+")
    public int count(String word) {
        return word.startsWith("no") ? 0 : word.equals("one") ? 1 : Integer.parseInt(word);
    }

    /** Returns a filter of workbooks. */
    @ParameterType("current|archived|all")
    public WorkbookState workbookState(String word) {
        return WorkbookState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns a version tag by name, or one that does not exist. */
    @ParameterType("the version tag " + QUOTED + "|a version tag that does not exist")
    public ObjectName versionTag(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns the color of a version tag. */
    @ParameterType("cyan|grass|violet|plum|amber|bronze")
    public TagColor tagColor(String word) {
        return TagColor.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns a version of a workbook or data model: by its number, the latest one, or any. */
    @ParameterType("(?:version (?:latest|\\d{1,9})|the latest version|a version) of the (?:workbook|data model) " + QUOTED)
    public DocumentVersion documentVersion(String words) {
        String version = words.substring(0, words.indexOf(" of the "));
        String number = version.replaceAll("\\D", "");
        DocumentVersion.Choice choice = !number.isEmpty() ? DocumentVersion.Choice.NUMBER
                : version.equals("a version") ? DocumentVersion.Choice.ANY : DocumentVersion.Choice.LATEST;
        return new DocumentVersion(choice, number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
                contentKind(words.contains(" of the workbook ") ? "workbook" : "data model"), quoted(words).orElseThrow());
    }

    /** Returns a kind of documents that consist of pages and elements. */
    @ParameterType("workbook|data model")
    public DocumentKind contentKind(String word) {
        return Stream.of(DocumentKind.values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow();
    }

    /** Returns what an element consists of, in the words of a message. */
    @ParameterType("columns|query")
    public String elementPart(String word) {
        return word;
    }

    /** Returns the visibility of something that is saved in a workbook. */
    @ParameterType("shared|private")
    public Visibility visibility(String word) {
        return Visibility.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the owner of bookmarks: a workbook, or a tagged version of it. */
    @ParameterType("the workbook " + QUOTED + "|the version tagged " + QUOTED + " of the workbook " + QUOTED)
    public BookmarkPlace bookmarkPlace(String words) {
        int between = words.indexOf(" of the workbook ");
        return words.startsWith("the version tagged ")
                ? new BookmarkPlace(quoted(words.substring(between)).orElseThrow(), quoted(words.substring(0, between)))
                : new BookmarkPlace(quoted(words).orElseThrow(), Optional.empty());
    }

    /** Returns the kind of the entries of a list. */
    @ParameterType("(?:shared |private )?bookmark|column|document|embed(?: of)?|element|input table|member|query|scheduled export|source|version|workbook")
    public String listedKind(String words) {
        return words;
    }

    /** Returns how many entries a page of a list has; empty if the sentence does not say. */
    @ParameterType("|, \\d{1,9} at a time")
    public OptionalInt pageSize(String words) {
        return words.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words.split(" ")[1]));
    }

    /** Returns whether a list of recent workbooks includes explorations. */
    @ParameterType("|, explorations included")
    public boolean explorations(String words) {
        return !words.isEmpty();
    }

    /** Returns what documents get their data from: a connection, or one of its tables. */
    @ParameterType("(?:the table " + QUOTED + " of )?the connection " + QUOTED)
    public DataSource dataSource(String words) {
        int connection = words.indexOf("the connection ");
        return new DataSource(quoted(words.substring(0, connection)), quoted(words.substring(connection)).orElseThrow());
    }

    /** Returns which members a list has: the active ones (false) or all (true). */
    @ParameterType("the active|all")
    public boolean deactivatedToo(String words) {
        return words.equals("all");
    }

    /** Returns by what a member is looked up. */
    @ParameterType("(?:the member|the name of|the email address of|the id of) " + QUOTED + "(?:, in capitals)?|the email address " + EMAIL
            + "|a member that does not exist")
    public MemberLookup memberLookup(String words) {
        String text = quoted(words).orElse("");
        MemberLookup.Key key = words.startsWith("a member") ? MemberLookup.Key.UNKNOWN_ID
                : words.startsWith("the member") ? MemberLookup.Key.MEMBER
                : words.startsWith("the name") ? MemberLookup.Key.NAME
                : words.startsWith("the id") ? MemberLookup.Key.ID
                : words.endsWith(", in capitals") ? MemberLookup.Key.CAPITALS
                : text.isEmpty() ? MemberLookup.Key.LITERAL_ADDRESS : MemberLookup.Key.EMAIL_ADDRESS;
        return new MemberLookup(key, key == MemberLookup.Key.LITERAL_ADDRESS ? words.substring(words.lastIndexOf(' ') + 1) : text);
    }

    /** Returns what is different about a member who is otherwise as before. */
    @ParameterType("|, but at " + EMAIL + "|, but with the account type " + QUOTED + "|, but (?:active|deactivated)")
    public MemberDifference difference(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean accountType = words.startsWith(", but with the account type ");
        boolean address = words.startsWith(", but at ");
        return new MemberDifference(words.isEmpty() || accountType || address ? Optional.empty() : Optional.of(state(last)),
                accountType ? quoted(words) : Optional.empty(), address ? Optional.of(last) : Optional.empty());
    }

    /** Returns the email address of a person to invite, which may be missing or malformed. */
    @ParameterType("at " + EMAIL + "|at the email address (?:of )?" + QUOTED + "|without an email address")
    public Contact contact(String words) {
        boolean malformed = words.startsWith("at the email address \"");
        return new Contact(words.startsWith("without") ? Optional.empty() : Optional.of(malformed ? new Address.Malformed(quoted(words).orElseThrow())
                : address(words.substring("at ".length()))), malformed);
    }

    /** Returns the team into which someone is invited, if any. */
    @ParameterType("| into the team " + QUOTED)
    public ObjectName intoTeam(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns the page of members that is requested. */
    @ParameterType("a page of (?:-?\\d{1,9} )?members|the next page(?: of \\d{1,9} members)?|a page past the end|the page " + QUOTED)
    public PageRequest page(String words) {
        String limit = words.replaceAll("\".*|[^-\\d]", "");
        PageRequest.Start start = words.startsWith("the next page") ? PageRequest.Start.NEXT : words.startsWith("the page") ? PageRequest.Start.TOKEN
                : words.endsWith("past the end") ? PageRequest.Start.PAST_THE_END : PageRequest.Start.FIRST;
        return new PageRequest(start, limit.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(limit)), quoted(words).orElse(""));
    }

    /** Returns the limit of a page, if any. */
    @ParameterType("with a limit of \\d{1,9}|without a limit")
    public OptionalInt limit(String words) {
        return words.startsWith("without") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words.substring(words.lastIndexOf(' ') + 1)));
    }

    /** Returns the form of a list: a page (true) or a bare array (false). */
    @ParameterType("a page|a bare array")
    public boolean listForm(String words) {
        return words.equals("a page");
    }

    /** Returns a workspace to create. */
    @ParameterType("the workspace " + QUOTED + "(?:, without duplicates)?|a workspace without a name")
    public NewWorkspace newWorkspace(String words) {
        return new NewWorkspace(quoted(words), words.endsWith(", without duplicates"));
    }

    /** Returns the credentials with which an access token is requested. */
    @ParameterType("| with a wrong secret| as an unknown client")
    public TokenCredentials tokenCredentials(String words) {
        return words.isEmpty() ? TokenCredentials.RIGHT : words.endsWith("secret") ? TokenCredentials.WRONG_SECRET : TokenCredentials.UNKNOWN_CLIENT;
    }

    /** Returns a kind of objects of the organization that scenarios name. */
    @ParameterType("team|workspace|connection")
    public String organizationKind(String word) {
        return word;
    }

    /** Returns a kind of files that scenarios name; a document is a workbook or data model. */
    @ParameterType("workbook|data model|document|folder")
    public String fileKind(String word) {
        return word;
    }

    /** Returns a setting of a scheduled export. */
    @ParameterType("the times " + QUOTED + " in " + QUOTED + "|the (?:recipient|title) " + QUOTED + "|the format (?:PDF|XLSX|CSV)")
    public ScheduleSetting scheduleSetting(String words) {
        ScheduleSetting.Kind kind = ScheduleSetting.Kind.valueOf(words.split(" ")[1].toUpperCase(Locale.ROOT));
        int zone = words.lastIndexOf("\" in \"");
        return switch (kind) {
            case TIMES -> new ScheduleSetting(kind, quoted(words.substring(0, zone + 1)).orElseThrow(), quoted(words.substring(zone + 1)).orElseThrow());
            case FORMAT -> new ScheduleSetting(kind, words.substring(words.lastIndexOf(' ') + 1), "");
            case RECIPIENT, TITLE -> new ScheduleSetting(kind, quoted(words).orElseThrow(), "");
        };
    }

    /** Returns the team of the members of a file; without a name, each row names its own. */
    @ParameterType("the team " + QUOTED + "|the team of its row|their teams")
    public ObjectName teams(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns whether each of some objects is meant (true) or none of them (false). */
    @ParameterType("each|no")
    public boolean eachOrNo(String word) {
        return word.equals("each");
    }

    /** Returns why a recipe stops. */
    @ParameterType("(.+)")
    public StopReason stopReason(String sentence) {
        return StopReason.of(sentence);
    }

    /** Returns the owner of API credentials; without a name, those that the scenario is about. */
    @ParameterType("the API credentials of " + QUOTED + "|these API credentials|the revoked API credentials")
    public ObjectName credentials(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns whether members are counted who own a workbook (true), or who have opened a document (false). */
    @ParameterType("owns? a workbook|ha(?:s|ve) opened a document")
    public boolean ownership(String words) {
        return words.endsWith("own a workbook") || words.endsWith("owns a workbook");
    }

    /** Returns what a control is set to. */
    @ParameterType(QUOTED + "|the days from " + QUOTED + " to " + QUOTED)
    public ControlChoice controlValue(String words) {
        int to = words.startsWith("the days from ") ? words.lastIndexOf("\" to \"") + 1 : words.length();
        return new ControlChoice(quoted(words.substring(0, to)).orElseThrow(), quoted(words.substring(to)));
    }

    /** Returns a report by name, or one that does not exist. */
    @ParameterType("the report " + QUOTED + "|a report that does not exist")
    public ObjectName report(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns where files are: a folder, a workspace, the My Documents of a member, or a folder that does not exist. */
    @ParameterType("(?:the folder|the workspace|My Documents of) " + QUOTED + "|a folder that does not exist")
    public Container container(String words) {
        Container.Kind kind = Stream.of(Container.Kind.values()).filter(one -> words.startsWith(one.words())).findFirst().orElseThrow();
        return new Container(kind, quoted(words).orElse(""));
    }

    /** Returns a folder by name, or one that does not exist. */
    @ParameterType("the folder " + QUOTED + "|a folder that does not exist")
    public ObjectName folder(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns a document by kind and name, or one of the kind that does not exist. */
    @ParameterType("the (?:workbook|data model|report|dataset) " + QUOTED + "|a (?:workbook|data model|report|dataset) that does not exist")
    public DocumentName document(String words) {
        String noun = words.replaceFirst("^(?:the|a) ", "").replaceFirst(" (?:that does not exist$|\".*)", "");
        return new DocumentName(documentKind(noun), quoted(words));
    }

    /** Returns the member who owns something; the caller without a name. */
    @ParameterType("I|" + QUOTED)
    public ObjectName owner(String words) {
        return new ObjectName(quoted(words));
    }

    /** Returns what Sigma can do in a data platform. */
    @ParameterType("readable|writable")
    public boolean writable(String word) {
        return word.equals("writable");
    }

    /** Returns whether two contents are the same. */
    @ParameterType("equals|differs from")
    public boolean sameAs(String words) {
        return words.equals("equals");
    }

    /** Returns the format of an export of rows. */
    @ParameterType("CSV|JSON|JSONL|XLSX")
    public ExportFormat exportFormat(String word) {
        return ExportFormat.valueOf(word);
    }

    /** Returns the orientation of a PDF. */
    @ParameterType("portrait|landscape")
    public PdfLayout layout(String word) {
        return PdfLayout.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns a kind of documents. */
    @ParameterType("workbook|data model|report|dataset")
    public ObjectKind documentKind(String word) {
        return ObjectKind.of(word + "s");
    }

    /** Returns a list with two versions in the API, of the organization or of a workbook. */
    @ParameterType("members|teams|workspaces|(?:scheduled exports|materialization schedules) of the workbook " + QUOTED)
    public CountedList countedList(String words) {
        return CountedList.of(words.split(" of the workbook ", 2)[0], quoted(words).orElse(""));
    }

    /** Returns why Sigma refuses. */
    @ParameterType("(.+)")
    public RefusalReason reason(String sentence) {
        return RefusalReason.of(sentence);
    }

    private Optional<String> quoted(String words) {
        int quote = words.indexOf('"');
        return quote < 0 ? Optional.empty() : Optional.of(text(words.substring(quote + 1, words.lastIndexOf('"'))));
    }
}
