package dev.plumbline.session;

import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.Forecast;
import dev.plumbline.gateway.Forecaster;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.PlannedCalls;
import java.util.Collection;

/** The cost of running a suite, and whether it exceeds the budget. Shared by live runs and {@code plan}. */
public final class SuiteForecast {
    private SuiteForecast() {}

    /** Returns the forecast of a whole run, which counts recorded replies as free; makes no call. */
    public static Forecast of(OpenedSuite suite) {
        return of(suite, suite.plan());
    }

    /** Returns the forecast of a replay, which skips interim looks whose answers are not recorded. */
    public static Forecast ofReplay(OpenedSuite suite) {
        return of(suite, suite.plan(), true);
    }

    /** Returns the forecast of a plan, based on the replies that were recorded when the suite was opened; makes no call. */
    static Forecast of(OpenedSuite suite, EvalPlan plan) {
        return of(suite, plan, false);
    }

    private static Forecast of(OpenedSuite suite, EvalPlan plan, boolean replay) {
        Forecaster forecaster = new Forecaster(suite.profile(), suite.recording());
        new PlannedCalls(suite.suite(), suite.cast(), suite.recording()::find, replay)
                .of(plan)
                .forEach(call -> forecaster.add(
                        call.kind(),
                        call.model().name(),
                        call.request(),
                        call.characters(),
                        call.tokensToCome(),
                        call.maxTokens()));
        return forecaster.forecast();
    }

    /** Reports a mistake if the suites of a launch together exceed its budget. */
    public static void refuseOverBudget(
            Settings settings, Budget budget, Collection<Forecast> forecasts, Mistakes mistakes) {
        Forecast all =
                new Forecast(forecasts.stream().flatMap(f -> f.lines().stream()).toList());
        String why = budget.refuses(all);
        if (why != null) {
            Property property = why.contains("calls") ? Property.MAX_CALLS : Property.MAX_COST;
            mistakes.add(
                    settings.place(property),
                    why + ", so nothing was called",
                    settings.value(property),
                    "raise it, ask for less, or add prices to the profile; 'plan' shows the parts");
        }
    }
}
