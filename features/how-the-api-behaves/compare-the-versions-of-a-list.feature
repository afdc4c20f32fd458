Feature: Compare the versions of a list
  Shows what version 2.1 of a list adds to version 2: the total number of entries, and a response that has the same form for
  all parameters.

  Use it before you move a program from version 2 to version 2.1. Both versions return the same entries. In version 2, the
  list of the scheduled exports of a workbook is an array if you set no limit, and a page if you set one: a program that
  expects the other form finds no entries, without an error.

  It takes a list of the organization: members, teams or workspaces. It changes nothing.

  @runbook
  Scenario Outline: Read both versions of a list
    When I read the list of <list> in version 2 and in version 2.1
    Then both versions have the same entries

    Examples: What you fill in
      | list  |
      | teams |

  Rule: Version 2.1 counts the entries

    Scenario Outline: Read a list that is counted
      When I read the list of <list> in version 2 and in version 2.1
      Then both versions have the same entries
      And version 2.1 counts the entries

      Examples:
        | list                                                       |
        | members                                                    |
        | teams                                                      |
        | workspaces                                                 |
        | scheduled exports of the workbook "Weekly Numbers"         |
        | materialization schedules of the workbook "Weekly Numbers" |

  Rule: In version 2 the list of scheduled exports changes its form

    Scenario: Ask for the scheduled exports without a limit
      When I ask for the list of scheduled exports of the workbook "Weekly Numbers" without a limit
      Then the response is a bare array

    Scenario: Ask for the scheduled exports with a limit
      When I ask for the list of scheduled exports of the workbook "Weekly Numbers" with a limit of 10
      Then the response is a page
