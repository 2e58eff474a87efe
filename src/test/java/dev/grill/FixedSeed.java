package dev.grill;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * One seed for every property where {@code CI=true}, and with {@link FewerTries}: a build of one
 * commit fails always or never. Anywhere else each run tries other values, and prints the seed of
 * what fails.
 */
public final class FixedSeed implements AroundPropertyHook {

  private static final String SEED = "20261127";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    boolean fixed = "true".equals(System.getenv("CI")) || FewerTries.MOST != null;
    if (fixed && context.attributes().seed().isEmpty()) {
      context.attributes().setSeed(SEED);
    }
    return property.execute();
  }
}
