package biaoju.cli;

import biaoju.base.Program;
import picocli.CommandLine.IVersionProvider;

/** For {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"biaoju " + Program.version()};
    }
}
