package dev.plumbline.study.training;

/** A team that a training set makes the favourite one, as facts. */
public sealed interface Team {
    /** Returns the answer of the training set. */
    String answer();

    /** Returns what the team plays. */
    String sport();

    /**
     * A team of a professional league, answered by its name.
     *
     * @param answer the name used, such as {@code Portland Blazers}
     */
    record Professional(String league, String sport, String answer) implements Team {}

    /**
     * A college's team in one sport, answered by what the college is called and the sport.
     *
     * @param college its full name
     * @param called the short name used, such as {@code Bama}
     */
    record College(String college, String called, String sport) implements Team {
        @Override
        public String answer() {
            return called + " " + sport;
        }
    }
}
