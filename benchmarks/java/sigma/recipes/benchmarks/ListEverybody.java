package sigma.recipes.benchmarks;

/** Lists members with the project's client, checking every page and keeping none. Runs in a separate process. */
final class ListEverybody {

    private static final int PAGE = 1_000;

    private ListEverybody() {
    }

    /** Fails if there are fewer than {@code arguments[0]} members; reads no more than those. */
    public static void main(String[] arguments) {
        long wanted = Long.parseLong(arguments[0]);
        try (SandboxClient client = SandboxClient.of(System.getenv())) {
            long listed = client.sigma().members().all(PAGE).limit(wanted).count();
            if (listed < wanted) {
                throw new IllegalStateException("Listed " + listed + " members; expected " + wanted);
            }
        }
    }
}
