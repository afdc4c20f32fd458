package sigma.recipes.violators.steps;

/** Keeps static state that parallel scenarios would share. */
class KeepsStaticState {

    static final java.util.Set<String> CONSTANT = java.util.Set.of("fine");
    static final java.util.HashMap<String, String> MAP = new java.util.HashMap<>();
    static final java.util.concurrent.atomic.AtomicInteger COUNTER = new java.util.concurrent.atomic.AtomicInteger();
    static final int[] NUMBERS = {1};
    static int count;
}
