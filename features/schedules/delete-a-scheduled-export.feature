Feature: Delete a scheduled export
  Deletes a scheduled export permanently. The workbook remains unchanged.

  Use it when the export is no longer needed. A deleted export can't be restored; to stop it for a while, run
  `pause-or-resume-a-scheduled-export`.

  It needs a workbook and the title or id of a scheduled export. It deletes one scheduled export.

  @runbook
  Scenario Outline: Delete a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I delete the scheduled export "<scheduled export>"
    Then there is no scheduled export called "<scheduled export>"

    Examples: What you fill in
      | workbook       | scheduled export    |
      | Weekly Numbers | The week in numbers |
