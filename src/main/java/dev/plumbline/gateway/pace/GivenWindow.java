package dev.plumbline.gateway.pace;

/** A window of a configured size. The first refusal of each episode reduces the size; afterwards it grows back by one call per round. */
final class GivenWindow implements Window {
    private static final double CUT = 0.6;

    private final int most;
    private double size;
    private long lastCut = Long.MIN_VALUE;

    GivenWindow(int given) {
        most = given;
        size = given;
    }

    @Override
    public int size() {
        return (int) size;
    }

    @Override
    public void answered(long began, boolean full, long now) {
        size = Math.min(most, size + 1 / size);
    }

    @Override
    public boolean refused(long began, long now) {
        if (lastCut != Long.MIN_VALUE && began - lastCut <= 0) {
            return false;
        }
        lastCut = now;
        size = Math.max(1, size * CUT);
        return true;
    }
}
