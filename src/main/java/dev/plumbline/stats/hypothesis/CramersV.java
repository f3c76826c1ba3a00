package dev.plumbline.stats.hypothesis;

/** Cramer's V: the association of groups and categories, from 0 for no association to 1 for a complete one, at any sample size. */
public final class CramersV {
    private CramersV() {}

    /** Returns the plain value sqrt(chi2 / (N min(r-1, k-1))), biased upwards; 0 for a single used category. */
    public static double plain(ContingencyTable table) {
        int smaller = Math.min(table.rows(), table.columns()) - 1;
        return smaller == 0 ? 0 : Math.sqrt(TableStatistic.CHI_SQUARE.of(table) / (table.total() * (double) smaller));
    }

    /** Returns Bergsma's (2013) bias-corrected value, which is near 0 without an association; 0 for a single used category. */
    public static double corrected(ContingencyTable table) {
        double others = table.total() - 1.0;
        double r = table.rows() - 1.0;
        double k = table.columns() - 1.0;
        double phi = Math.max(0, TableStatistic.CHI_SQUARE.of(table) / table.total() - r * k / others);
        double smaller = Math.min(r - r * r / others, k - k * k / others);
        return smaller > 0 ? Math.sqrt(phi / smaller) : 0;
    }
}
