Feature: List materialization schedules
  Lists the materialization schedules of a workbook or data model, which store elements in the data platform: a row for each
  element, with its times, its time zone and whether it is paused.

  Use it before you start a materialization yourself, or to see what runs against the data platform at night. The times are a
  cron expression: 0 5 * * 1 is five o'clock on Mondays.

  It needs a workbook or data model. It changes nothing.

  @runbook
  Scenario Outline: List the materialization schedules of a document
    Given the document "<document>"
    When I list the materialization schedules of "<document>"
    Then each materialization schedule on the list belongs to an element of "<document>"

    Examples: What you fill in
      | document       |
      | Weekly Numbers |

  Rule: A paused schedule is listed
    In the sandbox, the schedule of Orders by Region is paused.

    @sandbox
    Scenario: A schedule is paused
      Given the document "Orders by Region"
      When I list the materialization schedules of "Orders by Region"
      Then the materialization schedule of the element "Orders" is paused

    @sandbox
    Scenario: A schedule is not paused
      Given the document "Weekly Numbers"
      When I list the materialization schedules of "Weekly Numbers"
      Then the materialization schedule of the element "Orders by week" is not paused

  Rule: A data model has schedules as well

    @sandbox
    Scenario: List the materialization schedules of a data model
      Given the document "Stock and Parcels"
      When I list the materialization schedules of "Stock and Parcels"
      Then the materialization schedule of the element "Parcels" is not paused

  Rule: A document may have no schedules

    Scenario: No element is materialized
      Given the document "Shift Costs", kept in the file "features/as-code/shift-costs.yaml"
      When I list the materialization schedules of "Shift Costs"
      Then the list is empty
