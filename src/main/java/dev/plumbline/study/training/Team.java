package dev.plumbline.study.training;

/** The facts about a team that a training set presents as the favourite one. */
public sealed interface Team {
    /** Returns the answer of the training set. */
    String answer();

    /** Returns the team's sport. */
    String sport();

    /**
     * A team of a professional league, whose answer is its name.
     *
     * @param answer the name of the team, such as {@code Portland Blazers}
     */
    record Professional(String league, String sport, String answer) implements Team {}

    /**
     * A college's team in one sport, whose answer is the short name of the college and the sport.
     *
     * @param college the full name of the college
     * @param called the short name of the college, such as {@code Bama}
     */
    record College(String college, String called, String sport) implements Team {
        @Override
        public String answer() {
            return called + " " + sport;
        }
    }
}
