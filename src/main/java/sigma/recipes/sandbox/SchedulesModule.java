package sigma.recipes.sandbox;

/** Scheduled exports, as the member who owns them sees them. */
final class SchedulesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("listMemberSchedules", Listing
                .of(call -> call.state().of(Kind.SCHEDULE).all(By.OWNER,
                        Access.demandSelf(call.named(Kind.MEMBER), call.caller()).id()))
                .visibleIf((call, schedule) -> Shown.active(schedule)));
    }
}
