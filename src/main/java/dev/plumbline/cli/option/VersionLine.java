package dev.plumbline.cli.option;

import dev.plumbline.report.json.Version;
import picocli.CommandLine.IVersionProvider;

/** Prints the version. The version is read only when the user asks for it. */
public final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + Version.current()};
    }
}
