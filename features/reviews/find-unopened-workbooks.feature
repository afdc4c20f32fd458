Feature: Find unopened workbooks
  Lists the workbooks that no one has opened or changed since a date: name, folder, owner, when it was last opened and
  changed, URL and id.

  Use it to archive workbooks that are no longer used, or to ask their owners first. Sigma does not report when a workbook was
  last opened, so the recipe reads what each member opened recently, including deactivated members and unsaved views. How far
  back these lists go is not documented, so "unknown" means that the workbook is on none of them.

  It needs a date such as 2026-01-31, or a number of days such as "90 days ago". You need to be an administrator. It sends one
  request for each member, and changes nothing.

  @runbook
  Scenario Outline: List the workbooks that no one has opened
    When I list the workbooks that no one has opened since "<start date>"
    Then no workbook is listed twice
    And each workbook on the list belongs to a member

    Examples: What you fill in
      | start date  |
      | 90 days ago |

  Rule: A workbook counts as opened when one member opened it
    In the sandbox, Mara Lindqvist opened Orders by Region nine days ago, and no one ever opened Dealer Map.

    @sandbox
    Scenario: One member opened a workbook
      When I list the workbooks that no one has opened since "10 days ago"
      Then the workbook "Orders by Region" is not on the list
      And the workbook "Dealer Map" is on the list

    @sandbox
    Scenario: The member opened the workbook before that day
      When I list the workbooks that no one has opened since "8 days ago"
      Then the workbook "Orders by Region" is on the list

  Rule: A view that was never saved counts
    In the sandbox, Mara Lindqvist explored Dealer Scorecard yesterday.

    @sandbox
    Scenario: A member explored a workbook
      When I list the workbooks that no one has opened since "10 days ago"
      Then the workbook "Dealer Scorecard" is not on the list

  Rule: A workbook that was changed counts as opened
    In the sandbox, Cash Forecast was published two days ago, and no one opened it.

    @sandbox
    Scenario: A workbook was changed
      When I list the workbooks that no one has opened since "10 days ago"
      Then the workbook "Cash Forecast" is not on the list
