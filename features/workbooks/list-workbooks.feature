Feature: List workbooks
  The workbooks of the organization, read page after page until the last one: name, folder, owner, version, last change,
  URL and id of each.

  Use it to find a workbook, to see what a member owns before that member leaves, or to get the ids that other tools ask for.
  The list has the workbooks of all members, whether they are shared with you or not, and for that you need to be an
  administrator. Explorations, unsaved views of a workbook, are omitted.

  It needs to know which workbooks: current, archived or all; whose: a member, or "anyone"; and a page size. It changes
  nothing.

  @runbook
  Scenario Outline: List the workbooks of the organization
    When I list <workbook state> workbooks of "<owner>", <page size> at a time
    Then no workbook is listed twice
    And each workbook on the list is <workbook state>
    And each workbook on the list belongs to a member

    Examples: What you fill in
      | workbook state | owner  | page size |
      | current        | anyone | 100       |

  Rule: A workbook is listed whether it is shared with you or not
    In the sandbox, Priya Raman shares her notes with Yuki Tanaka alone.

    @sandbox
    Scenario: A workbook of another member is listed
      When I list current workbooks of "anyone"
      Then the workbook "Priya's Notes" is on the list

  Rule: An archived workbook is listed only when asked for
    In the sandbox, the workbook Thrown Away is archived.

    @sandbox
    Scenario: An archived workbook is left out
      When I list current workbooks of "anyone"
      Then the workbook "Thrown Away" is not on the list

    @sandbox
    Scenario: Archived workbooks alone are listed on request
      When I list archived workbooks of "anyone"
      Then the workbook "Thrown Away" is on the list
      And the workbook "Weekly Numbers" is not on the list

    @sandbox
    Scenario: Archived workbooks are listed with the current ones on request
      When I list all workbooks of "anyone"
      Then the workbook "Thrown Away" is on the list
      And the workbook "Weekly Numbers" is on the list

  Rule: Explorations are not listed

    @sandbox
    Scenario: An exploration is left out
      When I list all workbooks of "anyone"
      Then the workbook "A Look at the Dealers" is not on the list

  Rule: The list can be limited to one owner

    @sandbox
    Scenario: List what one member owns
      When I list current workbooks of "Omar Haddad"
      Then the workbook "Timber Stock" is on the list
      And the workbook "Parcels in Transit" is not on the list
