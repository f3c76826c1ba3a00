package dev.plumbline.junit;

import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.session.SuiteSession;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Opens the session, passes it to tests that have it as a parameter, and reports each case from the case's test thread. */
final class EvalExtension implements BeforeAllCallback, ParameterResolver, InvocationInterceptor {
    @Override
    public void beforeAll(ExtensionContext context) {
        EvalSession.of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EvalSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return EvalSession.of(context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } finally {
            method.getArguments().forEach(EvalExtension::report);
        }
    }

    /** Reports the case, also after a failure, when the evidence is needed most. */
    private static void report(Object argument) {
        if (argument instanceof EvalCase c) {
            SuiteSession session = c.session();
            c.report(new AllureCell(session.suite(), session.profile(), session.cast(), session.isDrawn()));
        }
    }
}
