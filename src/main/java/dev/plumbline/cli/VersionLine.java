package dev.plumbline.cli;

import dev.plumbline.report.Version;
import picocli.CommandLine.IVersionProvider;

/** The version, read only when it is asked for. */
public final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + Version.current()};
    }
}
