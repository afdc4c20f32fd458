Feature: Materialize an element
  Materializes an element outside of its schedule: stores its current rows in the data platform, and waits until they are
  ready.

  Use it after new data was loaded into the data platform, so that the rows are available before the schedule is due. The
  element must have a materialization schedule, which may be paused. The recipe does not create schedules; create them in
  Sigma.

  It needs a workbook or data model and an element. It starts one materialization, which queries the data platform, and polls
  its state for at most 15 minutes. If the recipe is interrupted, the materialization continues.

  @runbook @sandbox
  Scenario Outline: Materialize an element
    Given the materialized element "<materialized element>" of the document "<document>"
    When I materialize the element "<materialized element>"
    Then the rows of the element "<materialized element>" are ready

    Examples: What you fill in
      | document         | materialized element |
      | Orders by Region | Orders               |

  Rule: An element of a data model is materialized in the same way

    @sandbox
    Scenario: Materialize an element of a data model
      Given the materialized element "Timber" of the document "Stock and Parcels"
      When I materialize the element "Timber"
      Then the rows of the element "Timber" are ready

  Rule: A materialization that fails stops the recipe
    In the sandbox, the table behind Reminders does not exist.

    @sandbox
    Scenario: The data platform cannot store the rows
      Given the materialized element "Reminders" of the document "Open Items"
      When I try to materialize the element "Reminders"
      Then the recipe stops, because the materialization failed

  Rule: Only an element with a schedule can be materialized

    @sandbox
    Scenario: The element has no schedule
      Given the element "Best dealers" of the workbook "Weekly Numbers"
      When I try to materialize the element "Best dealers"
      Then Sigma refuses, because the element has no materialization schedule
