package dev.plumbline.cli.option;

import dev.plumbline.report.json.Version;
import picocli.CommandLine.IVersionProvider;

/** The version, read only when it is asked for. */
public final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + Version.current()};
    }
}
