package sigma.recipes.benchmarks;

/** Lists members with the project's own client, every page checked, and keeps none of them. A process of its own. */
final class ListEverybody {

    private static final int PAGE = 1_000;

    private ListEverybody() {
    }

    /** Fails where there are fewer than {@code arguments[0]} members; reads no more than those. */
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
