import java.nio.file.Files;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.messages.MessageCollector;
import org.jetbrains.kotlin.cli.common.config.ContentRootsKt;
import org.jetbrains.kotlin.cli.jvm.compiler.EnvironmentConfigFiles;
import org.jetbrains.kotlin.cli.jvm.compiler.KotlinCoreEnvironment;
import org.jetbrains.kotlin.com.intellij.openapi.util.Disposer;
import org.jetbrains.kotlin.com.intellij.openapi.Disposable;
import org.jetbrains.kotlin.com.intellij.psi.PsiErrorElement;
import org.jetbrains.kotlin.com.intellij.psi.util.PsiTreeUtil;
import org.jetbrains.kotlin.config.CommonConfigurationKeys;
import org.jetbrains.kotlin.config.CompilerConfiguration;
import org.jetbrains.kotlin.psi.KtFile;
import org.jetbrains.kotlin.psi.KtPsiFactory;

/** Parses Kotlin scripts with Kotlin's own compiler; resolves no name, because Gradle's API is on no registry that is reached. */
class KotlinSyntax {
    public static void main(String[] files) throws Exception {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.put(CommonConfigurationKeys.MESSAGE_COLLECTOR_KEY, MessageCollector.Companion.getNONE());
        configuration.put(CommonConfigurationKeys.MODULE_NAME, "scripts");
        Disposable end = Disposer.newDisposable();
        KotlinCoreEnvironment kotlin = KotlinCoreEnvironment.createForProduction(end, configuration, EnvironmentConfigFiles.JVM_CONFIG_FILES);
        int errors = 0;
        for (String file : files) {
            String text = Files.readString(Path.of(file));
            KtFile parsed = new KtPsiFactory(kotlin.getProject()).createFile(Path.of(file).getFileName().toString(), text);
            for (PsiErrorElement error : PsiTreeUtil.collectElementsOfType(parsed, PsiErrorElement.class)) {
                long line = text.substring(0, error.getTextOffset()).lines().count();
                System.err.println(file + ":" + Math.max(1, line) + ": " + error.getErrorDescription());
                errors++;
            }
        }
        System.exit(errors == 0 ? 0 : 1);
    }
}
