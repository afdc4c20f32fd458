Feature: Find scheduled exports by the state of their owners
  Lists the scheduled exports of all workbooks and reports whose owners are deactivated or suspended: a row for each with its
  title, times, state and owner.

  Use it when reports stop arriving after a colleague has left, or before you deactivate someone. Make an active member the
  owner of the workbook, and schedule the export again.

  It needs the state of the owners: `deactivated`, or `active` for all others. You need to be an administrator. It reads the
  exports of each member in that state, and changes nothing.

  @runbook
  Scenario Outline: Find scheduled exports by the state of their owners
    When I list the scheduled exports of members who are <owner state>
    Then the owner of each scheduled export on the list is <owner state>

    Examples: What you fill in
      | owner state |
      | deactivated |

  Rule: An export whose owner is active is left out
    In the sandbox, Sofia Rossi is suspended and owns Dealers by mail.

    @sandbox
    Scenario: The owner is suspended
      When I list the scheduled exports of members who are deactivated
      Then the scheduled export "Dealers by mail" is on the list

    Scenario: The owner is active
      Given the scheduled export "The week in numbers" of the workbook "Weekly Numbers"
      When I list the scheduled exports of members who are deactivated
      Then the scheduled export "The week in numbers" is not on the list
